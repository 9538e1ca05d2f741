/** On which rung an action stands (vocabulary of docs/architecture.md, after Preece & Shneiderman 2009). */
import type { ActionType, Rung } from './entry.ts'

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

/**
 * The rung of an action by its type alone; an invitation with a note is composed, whatever its length.
 *
 * An `Undo` stands on the rung of what it undoes: ask for that type instead.
 */
export function rungOf(type: ActionType, withNote = false): Rung {
  return type === 'Invite' && withNote ? 'compose' : rungByType[type]
}

/** Whether a rung lies below the waterline: own words or deeper. Reading is never counted against anybody. */
export function isBelow(rung: Rung): boolean {
  return rung === 'compose' || rung === 'collaborate' || rung === 'lead'
}

/** Whether others could notice an act on this rung. */
export function isVisible(rung: Rung): boolean {
  return rung !== 'observe'
}
