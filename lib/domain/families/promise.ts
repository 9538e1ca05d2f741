/**
 * Promise: keep it, move it or release it; or move a long talk to voice (docs/evidence.md, row 12).
 *
 * Whether a promise was kept is the person's own word: no act closes it, the notebook does, and a day moved or a
 * promise released are as good an end. A long talk is done by meeting.
 */
import { numbers } from '../numbers.ts'
import type { FamilyRule } from './family.ts'
import { duePromises, isSettled } from './promise-due.ts'
import { isMeeting, longTalks } from './promise-voice.ts'
import { isTowards } from './written.ts'

export const promise: FamilyRule = {
  family: 'promise',
  openFor: numbers.promiseOpenFor,
  inAll(ground, lately) {
    const due = duePromises(ground).filter(({ key }) => !lately.keys.has(key))
    return [...due, ...longTalks(ground, lately)]
  },
  isDoneBy(entry, { people, facts }) {
    const isTalk = facts.some(({ kind }) => kind === 'long-talk')
    return isTalk && isMeeting(entry) && isTowards(entry, people)
  },
  isDoneByRecord: isSettled,
}
