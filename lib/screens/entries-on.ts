/** What stands on some days. */
import type { MeantEntry } from '../domain/correction.ts'
import { addDays, daysBetween, type Day } from '../domain/day.ts'
import type { LedgerReader } from '../ledger/reader.ts'

/** In no order. */
export async function entriesOn(
  ledger: Pick<LedgerReader, 'entriesOfDay'>,
  days: readonly Day[],
): Promise<MeantEntry[]> {
  return (await Promise.all(days.map((one) => ledger.entriesOfDay(one)))).flat()
}

/** From one to another, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index))
}
