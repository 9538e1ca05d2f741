/** Which acts of today the person may say more of: own words that are called nothing yet, at most three. */
import type { Entry } from '../domain/entry.ts'
import { isBelow } from '../domain/rung.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { Text } from '../text/text.ts'
import { timeOf } from '../text/times.ts'
import { entrySentence } from './entry-sentence.ts'

export interface ActToSort {
  id: string
  /** What was done, and when. */
  sentence: string
}

/** docs/evidence.md, sorting: three at most are offered (status J). */
const sortedAtMost = 3

/**
 * The newest first.
 *
 * @param entries of the day
 * @param talk ids of those that were just talk
 */
export function actsToSort(
  entries: readonly Entry[],
  talk: readonly string[],
  text: Text,
): ActToSort[] {
  return standing(entries)
    .filter((one) => isAct(one) && one.type === 'Create' && isBelow(one.rung))
    .filter(({ id, act, object }) => act === null && object?.type !== 'Group' && !talk.includes(id))
    .toSorted((one, other) => (one.at > other.at ? -1 : 1))
    .slice(0, sortedAtMost)
    .map((one) => ({
      id: one.id,
      sentence: text('drawing_act', entrySentence(one, null, text), timeOf(one, text)),
    }))
}
