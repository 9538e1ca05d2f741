/** On which rung an action stands (vocabulary of docs/architecture.md, after Preece & Shneiderman 2009). */
import type { Act, ActionType, Observation, Rung } from './entry.ts'

const rungByType: Record<ActionType, Rung> = {
  View: 'observe',
  Read: 'observe',
  Ignore: 'observe',
  Reject: 'observe',
  Listen: 'observe',
  Add: 'observe',
  Remove: 'observe',
  Like: 'touch',
  Follow: 'touch',
  Accept: 'touch',
  Invite: 'touch',
  Join: 'touch',
  Leave: 'touch',
  Announce: 'touch',
  Update: 'touch',
  Delete: 'touch',
  Undo: 'touch',
  Create: 'compose',
  Offer: 'collaborate',
}

/** Acts whose object says more than their type: founding a group, a vote, which is one click. */
const rungByObject: Partial<Record<string, Rung>> = {
  'Create Group': 'lead',
  'Create Question': 'touch',
}

/** What an action was for says more than its type, once the person has told it. */
export const rungOfAct: Record<Act, Rung> = {
  thank: 'compose',
  ask: 'collaborate',
  help: 'collaborate',
  introduce: 'collaborate',
  make: 'collaborate',
  mentor: 'lead',
  host: 'lead',
}

/**
 * The rung of an action by its type, and where that is not enough by what it was done to (an ActivityStreams
 * object type); an invitation with a note is composed, whatever its length.
 *
 * An `Undo` stands on the rung of what it undoes: ask for that type instead.
 */
export function rungOf(type: ActionType, withNote = false, object: string | null = null): Rung {
  if (type === 'Invite' && withNote) return 'compose'
  return rungByObject[`${type} ${object}`] ?? rungByType[type]
}

/** What a recorder observed, on its rung: recorders leave that to the worker, for their weight in every page. */
export function withRung(one: Observation): Observation {
  if (one.source !== 'recorder') return one
  const hasNote = one.words !== null && one.words !== '0'
  return { ...one, rung: rungOf(one.undo?.type ?? one.type, hasNote, one.object?.type ?? null) }
}

/** As many acts on each rung as before the first. */
export function noCounts(): Record<Rung, number> {
  return { observe: 0, touch: 0, compose: 0, collaborate: 0, lead: 0 }
}

/** Whether a rung lies below the waterline: own words or deeper. Reading is never counted against anybody. */
export function isBelow(rung: Rung): boolean {
  return rung === 'compose' || rung === 'collaborate' || rung === 'lead'
}

/** Whether others could notice an act on this rung. */
export function isVisible(rung: Rung): boolean {
  return rung !== 'observe'
}
