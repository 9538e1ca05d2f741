/** Lead, done by the notebook: a circle of the person's own was begun, or one on the tag met. */
import { circleSize } from '../notebook/circle.ts'
import type { NotebookRecord } from '../notebook/notebook.ts'
import type { Suggestion } from '../suggestion.ts'

/**
 * Written down in the suggestion's time; with a question and a last day, as every circle has, and at least three
 * people, the person among them. An older circle counts by a meeting since then. One opened from somebody else's
 * charter was not begun here.
 */
export function isCircle(record: NotebookRecord, { openedAt, until, facts }: Suggestion): boolean {
  if (record.record !== 'circle' || record.state === 'ended') return false
  if (record.changedAt <= openedAt || record.changedAt > until) return false
  const isBegun = record.at > openedAt && record.charter === null
  const isOnTag = facts.every(({ tag }) => tag === null || record.tags.includes(tag))
  const hasMet = record.meetings.some(({ day }) => day >= openedAt.slice(0, 10))
  return (isBegun && record.members.length + 1 >= circleSize.fewest) || (hasMet && isOnTag)
}
