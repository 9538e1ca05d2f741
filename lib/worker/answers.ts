/** What the person says in popup, dashboard and welcome. */
import { announceChange } from '../browser/changes.ts'
import { sessionClock } from '../browser/clock.ts'
import { answerSuggestion } from '../domain/answer.ts'
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
