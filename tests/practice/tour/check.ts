/** Holds what Waterline kept against what the practice network itself saw. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Entry } from '../../../lib/domain/entry.ts'
import { foldTallies, tallyKey, type Tally } from '../../../lib/domain/tally.ts'
import { entryLines, serverLines } from '../../e2e/driver/compare.ts'
import { isBrowserHost, type PracticeNetwork } from '../network.ts'

/** What stands on one side only; a line that stands there twice is listed twice. */
export interface Differences {
  missing: string[]
  extra: string[]
}

/** Acts of the sites' own book that the ledger lacks, and entries that no site knows of. */
export function differences(network: PracticeNetwork, entries: readonly Entry[]): Differences {
  const seen = entries.filter(({ source }) => source === 'recorder')
  const [theirs, ours] = [serverLines(network), entryLines(seen)]
  return { missing: without(theirs, ours), extra: without(ours, theirs) }
}

/** Whether the stored counts are those that the entries add up to. */
export function isTallied(tallies: readonly Tally[], entries: readonly Entry[]): boolean {
  return linesOf(tallies) === linesOf(foldTallies(entries))
}

function linesOf(tallies: readonly Tally[]): string {
  const kept = tallies.filter(({ count }) => count !== 0)
  return kept
    .map((one) => `${tallyKey(one)} ${one.count}`)
    .toSorted()
    .join('\n')
}

export interface Traffic {
  /** Connections to the practice network. */
  local: number
  /** What the browser itself asked for; refused. */
  ownHosts: string[]
  /** What nobody should have asked for; refused, too. */
  strange: string[]
  /** Requests of the extension, which may make none. */
  byExtension: string[]
}

export function trafficOf({ connections, requests }: PracticeNetwork): Traffic {
  const refused = [...new Set(connections.filter((one) => !one.allowed).map(({ host }) => host))]
  return {
    local: connections.filter(({ allowed }) => allowed).length,
    ownHosts: refused.filter(isBrowserHost),
    strange: refused.filter((host) => !isBrowserHost(host)),
    byExtension: requests
      .filter(({ initiator }) => /^(?:chrome|moz)-extension:/.test(initiator ?? ''))
      .map(({ host, path: where }) => host + where),
  }
}

/** How many entries each exported file holds, by name. */
export async function exported(folder: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const name of (await readdir(folder)).toSorted()) {
    const file = path.join(folder, name)
    if (name.endsWith('.json')) {
      const { entries }: { entries: unknown[] } = JSON.parse(await readFile(file, 'utf8'))
      counts.set(file, entries.length)
    }
    // Every line ends with CR LF, the header too.
    if (name.endsWith('.csv')) {
      counts.set(file, (await readFile(file, 'utf8')).split('\r\n').length - 2)
    }
  }
  return counts
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others]
  return lines.filter((line) => {
    const at = rest.indexOf(line)
    if (at !== -1) rest.splice(at, 1)
    return at === -1
  })
}
