/** What every run of scenes must show; the suites choose languages and layouts. */
import { mkdir, writeFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Health } from '../../../lib/domain/health.ts'
import { foldTallies, tallyKey, type Tally } from '../../../lib/domain/tally.ts'
import { readStore } from '../driver/ledger.ts'
import type { Theatre } from '../driver/theatre.ts'
import type { SceneFile } from './all.ts'
import type { Outcome } from './run.ts'
import { count, faults, precision, recall, report, withSign } from './table.ts'

/** Share of the acts with a sign in every language that must be recorded rightly; of entries, all. */
const leastRecall = 0.97

/** Milliseconds a scene may take, page loads included, before something is wrong. */
export const longestScene = 8_000

/**
 * Prints the tables and keeps them in `output/`, then demands what they must show.
 *
 * @param alarming parts of the sites' health that are not sound, though the sites are as they always are
 */
export async function expectTruth(
  outcomes: readonly Outcome[],
  alarming: readonly string[],
  name: string,
): Promise<void> {
  const wrong = faults(outcomes)
  const notes = [...wrong, ...alarming.map((one) => `alarm without a cause: ${one}`)]
  const text = [report(outcomes), ...notes.map((one) => `- ${one}`), ''].join('\n')
  console.log(text)
  await mkdir('output', { recursive: true })
  await writeFile(`output/${name}.md`, text)
  const invented = outcomes.filter(({ problem, surplus }) => problem !== null || surplus.length > 0)
  expect(faults(invented)).toEqual([])
  expect(alarming).toEqual([])
  for (const [site, played] of Map.groupBy(outcomes, ({ scene }) => scene.site)) {
    const sum = count(withSign(played))
    expect(precision(sum), `precision on ${site}`).toBe(1)
    const missing = faults(withSign(played)).join('\n')
    expect(recall(sum), `recall on ${site}:\n${missing}`).toBeGreaterThanOrEqual(leastRecall)
  }
}

/** How many scenes are acts, and how many only look like one. */
export function balance(files: readonly SceneFile[]): { acts: number; none: number } {
  const scenes = files.flatMap((file) => file.scenes)
  const none = scenes.filter(({ acts, opened }) => acts.length === 0 && !opened)
  return { acts: scenes.length - none.length, none: none.length }
}

/** The counts kept are those of what stands, on the days of the acts; what was taken back stays in the history, marked. */
export async function expectStanding({ stage, desk }: Theatre): Promise<void> {
  const entries = await readStore(desk, 'entries')
  expect(byKey(await readStore<Tally>(desk, 'tallies'))).toEqual(byKey(foldTallies(entries)))
  if (entries.length === 0) return
  const undone = new Set(entries.flatMap((entry) => entry.undoes ?? []))
  const history = await stage.openPage('dashboard.html#/history')
  // Only what is near is there: in a window this high, everything is.
  await history.resize(1_000, 9_000)
  await history.waitFor('.part + p')
  const lines = (selector: string) =>
    history.evaluate((one) => document.querySelectorAll(one).length, selector)
  expect(await lines('.line-taken-back')).toBe(undone.size)
  expect(await lines('.line')).toBeGreaterThanOrEqual(entries.length)
  await history.close()
}

/**
 * Parts of the sites' health that are not sound, with their last signs: the pages of the scenes are as they always are.
 * What only words tell is left out, since in a language nobody knows its health rightly says so.
 */
export async function alarms({ desk }: Theatre): Promise<string[]> {
  const health = await readStore<Health>(desk, 'health')
  return health
    .filter(
      ({ state, recent }) => state !== 'sound' && recent.some(({ sign }) => sign !== 'untold'),
    )
    .map(({ part, state, recent }) => `${part} ${state}: ${recent.map(({ sign }) => sign).join()}`)
}

function byKey(tallies: readonly Tally[]): string[] {
  const standing = tallies.filter((one) => one.count !== 0)
  return standing.map((one) => `${tallyKey(one)}: ${one.count}`).toSorted()
}
