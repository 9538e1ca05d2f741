/** What the tour led to, for the terminal; the exit code says whether everything agrees. */
import type { Moment } from '../../../lib/domain/moment.ts'
import type { Suggestion } from '../../../lib/domain/suggestion.ts'
import type { Tally } from '../../../lib/domain/tally.ts'
import { readStore } from '../../e2e/driver/ledger.ts'
import type { ActLogEntry } from '../network.ts'
import { differences, exported, isTallied, trafficOf } from './check.ts'
import type { Guide } from './guide.ts'
import { ledgerLines, suggestionLines, tallyLines } from './words.ts'

export async function report(guide: Guide, took: number): Promise<number> {
  const { desk, network, folder, pictures } = guide
  const entries = await guide.entries()
  const tallies = await readStore<Tally>(desk, 'tallies')
  const suggestions = await readStore<Suggestion>(desk, 'suggestions')
  const moments = await readStore<Moment>(desk, 'moments')
  const files = await exported(folder)
  const { missing, extra } = differences(network, entries)
  const traffic = trafficOf(network)
  const carriedOut = network.acts.filter(({ accepted }) => accepted)
  const refused = network.acts.filter(({ accepted }) => !accepted)

  section('The ledger', ledgerLines(entries))
  section('The day’s tally', tallyLines(tallies))
  section('What it suggested, and why', suggestionLines(suggestions, moments))
  section('What the practice sites wrote down themselves', [
    ...counts(carriedOut),
    ...refused.map(({ site, act, status }) => `${site}: one ${act} refused with ${status}`),
  ])
  section('Files and pictures', [
    ...Array.from(files, ([file, count]) => `${file} (${count} entries)`),
    ...pictures,
  ])

  const problems = [
    ...missing.map((line) => `The sites carried this out, and the ledger lacks it: ${line}`),
    ...extra.map((line) => `The ledger has this, and no site carried it out: ${line}`),
    ...(carriedOut.length === 0 ? ['No act was carried out at all.'] : []),
    ...(isTallied(tallies, entries) ? [] : ['The counts kept are not those of the entries.']),
    ...Array.from(files)
      .filter(([, count]) => count !== entries.length)
      .map(([file, count]) => `${file} holds ${count} entries, the ledger ${entries.length}.`),
    ...(files.size === 2 ? [] : ['The export did not lead to one JSON and one CSV file.']),
    ...traffic.byExtension.map((address) => `Waterline itself asked for ${address}.`),
    ...traffic.strange.map((host) => `Something asked for ${host}; it was refused.`),
  ]
  section('Held against each other', [
    `${carriedOut.length} acts carried out by the sites, ${carriedOut.length - missing.length} of them in the ledger, ${extra.length} in it beyond them.`,
    `Connections that left this machine: none. ${traffic.local} led to the practice network; ${ownHosts(traffic.ownHosts)}`,
    `Requests made by Waterline itself: ${traffic.byExtension.length || 'none'}.`,
    ...problems.map((problem) => `✗ ${problem}`),
  ])
  console.log(
    '\n  The browser’s own question about the sites was not asked: this build has them granted, and differs in\n  nothing else from what ships.',
  )
  const seconds = Math.round(took / 1_000)
  console.log(
    problems.length === 0
      ? `\n✓ The ledger and the sites’ own book agree. The tour took ${seconds} s.\n`
      : `\n✗ ${problems.length} of these things should not be. The tour took ${seconds} s.\n`,
  )
  return problems.length === 0 ? 0 : 1
}

function section(title: string, lines: readonly string[]): void {
  console.log(`\n${title}\n`)
  for (const line of lines) console.log(`  ${line}`)
}

/** `linkedin: accept 4, react 1`, a line for each site. */
function counts(acts: readonly ActLogEntry[]): string[] {
  return [...Map.groupBy(acts, ({ site }) => site)].map(([site, own]) => {
    const kinds = [...Map.groupBy(own, ({ act }) => act)]
    return `${site}: ${kinds.map(([act, some]) => `${act} ${some.length}`).join(', ')}`
  })
}

function ownHosts(hosts: readonly string[]): string {
  const names = [...new Set(hosts.map((host) => host.replace(/:\d+$/, '')))]
  return names.length === 0
    ? 'the browser asked for nothing else.'
    : `what the browser itself asked for was refused (${names.join(', ')}).`
}
