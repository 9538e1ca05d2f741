/** What the person says in popup, dashboard and welcome. */
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { readSettings } from '../browser/settings.ts'
import { answerSuggestion } from '../domain/answer.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { blankReflection } from '../domain/reflection.ts'
import type { Answer } from '../domain/suggestion.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { followUp, record } from './recording.ts'

/** Answers a suggestion; "Already done" becomes an entry of the person's own word. */
export async function answer(ledger: Ledger, id: string, said: Answer): Promise<void> {
  const suggestion = await ledger.suggestion(id)
  if (!suggestion) return
  const answered = answerSuggestion(suggestion, said, { clock: await sessionClock() })
  // The entry first: a worker that dies in between has kept what the person said.
  if (answered.entry) await record(ledger, [answered.entry])
  await ledger.putSuggestions([answered.suggestion])
  announceChange()
}

/** The act that looked like the step was something else; another one may come. */
export async function wasNot(ledger: Ledger, id: string, entry: string): Promise<void> {
  const suggestion = await ledger.suggestion(id)
  if (!suggestion) return
  const { wasNot: before } = suggestion
  await ledger.putSuggestions([{ ...suggestion, couldBe: null, wasNot: [...before, entry] }])
  await followUp(ledger)
}

/** Saves what mattered today; said again on the same day, it replaces the earlier line. */
export async function saveReflection(ledger: Ledger, mattered: string): Promise<void> {
  const clock = await sessionClock()
  const at = instant(clock.now())
  const day = dayOf(at, clock.zone(), (await readSettings()).dayStart)
  const earlier = await ledger.reflectionOf(day)
  if (mattered.trim() === '') return
  await ledger.putReflection({
    ...(earlier ?? blankReflection({ id: clock.id(), at, day })),
    at,
    mattered: mattered.trim(),
  })
  announceChange()
}
