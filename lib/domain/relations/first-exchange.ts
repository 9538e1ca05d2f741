/** How long after an invitation did words follow? */
import type { Entry } from '../entry.ts'
import { day } from '../numbers.ts'
import { isBelow } from '../rung.ts'

export interface FirstExchange {
  /** Instant of the invitation, accepted or sent. */
  invitedAt: string
  /** Whole days until own words to them, or words of theirs that were opened; null: none seen so far. */
  days: number | null
}

/**
 * The first exchange after the first invitation; null where no invitation was seen.
 *
 * @param acts acts with one person that stand, in any order
 */
export function firstExchange(acts: readonly Entry[]): FirstExchange | null {
  const inOrder = acts.toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const invited = inOrder.find(isInvitation)
  if (!invited) return null
  const words = inOrder.find(
    (act) => act.at >= invited.at && (isBelow(act.rung) || act.type === 'Read'),
  )
  const invitedAt = invited.at
  if (!words) return { invitedAt, days: null }
  return { invitedAt, days: Math.floor((Date.parse(words.at) - Date.parse(invitedAt)) / day) }
}

/** To connect: an invitation to a group, a page or an event is another matter. */
function isInvitation({ type, object }: Entry): boolean {
  return (type === 'Accept' || type === 'Invite') && ['Invite', undefined].includes(object?.type)
}
