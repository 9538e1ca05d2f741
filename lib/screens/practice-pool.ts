/**
 * The practice pool: three invented posts to try things on. What is done there is drawn as a day is, and kept nowhere: it
 * never comes near the ledger.
 */
import type { Entry } from '../domain/entry.ts'
import { waterlineOf, type Waterline } from '../domain/waterline.ts'

export const practiceActs = ['accept', 'like', 'reply'] as const
export type PracticeAct = (typeof practiceActs)[number]

/** A day of nobody's; an hour apart, so that no act covers another. */
const day = '2026-01-05'
const acts: Record<PracticeAct, Pick<Entry, 'type' | 'rung' | 'object'> & { at: string }> = {
  accept: {
    at: `${day}T09:00:00.000Z`,
    type: 'Accept',
    rung: 'touch',
    object: { type: 'Invite', url: null, inReplyTo: null },
  },
  like: {
    at: `${day}T10:00:00.000Z`,
    type: 'Like',
    rung: 'touch',
    object: { type: 'Note', url: null, inReplyTo: null },
  },
  reply: {
    at: `${day}T11:00:00.000Z`,
    type: 'Create',
    rung: 'compose',
    object: { type: 'Note', url: null, inReplyTo: 'practice' },
  },
}

/** The drawing of what was done; the id of each mark is the act's name. */
export function practiceDay(done: readonly PracticeAct[]): Waterline {
  return waterlineOf(done.map(entryOf), day)
}

function entryOf(act: PracticeAct): Entry {
  return {
    id: act,
    day,
    zone: 'UTC',
    site: 'practice',
    account: null,
    act: null,
    witness: 'manual',
    person: null,
    others: [],
    words: null,
    tags: [],
    view: null,
    source: 'manual',
    rules: null,
    undoes: null,
    corrects: null,
    changes: null,
    session: null,
    intention: null,
    ...acts[act],
  }
}

/** One more act done, or one taken back. */
export function toggled(done: readonly PracticeAct[], act: PracticeAct): PracticeAct[] {
  return done.includes(act) ? done.filter((one) => one !== act) : [...done, act]
}
