/** Of those invited or accepted, with how many did one exchange a word? */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Suggestion } from '../suggestion.ts'
import { rate, type Rate } from './rate.ts'
import { turnsOf, type Turn } from './turns.ts'

/**
 * Invitations accepted or sent, with words either way within 14 days: a note in the invitation itself, own words
 * later, or an answer opened. Counted once their 14 days are over, so that the quick ones do not count alone; those
 * marked "Not needed" are left out.
 *
 * @param acts acts that stand, in any order, their people by the addresses they go by
 * @param suggestions of any family and state
 * @param now Unix time in ms
 */
export function followUps(
  acts: readonly Entry[],
  suggestions: readonly Suggestion[],
  now: number,
): Rate {
  const over = instant(now - numbers.followUpWindow)
  const notNeeded = suggestions.filter(
    ({ family, state }) => family === 'follow-up' && state === 'not-needed',
  )
  const turns = turnsOf(acts)
  const invites = acts.filter(
    (act) => isInvite(act) && act.at <= over && !notNeeded.some((one) => isAbout(one, act)),
  )
  const followed = invites.filter((act) => isFollowed(act, turns.get(personKey(act.person) ?? '')))
  return rate(followed.length, invites.length)
}

/** An invitation to connect; one to a page, an event or a newsletter names that as its object's address. */
function isInvite({ type, object, person }: Entry): boolean {
  const isToConnect = object?.type === 'Invite' && object.url === null
  return (type === 'Accept' || type === 'Invite') && isToConnect && personKey(person) !== null
}

function isAbout({ people, openedAt }: Suggestion, { person, at }: Entry): boolean {
  return openedAt >= at && people.some((one) => one.url === personKey(person))
}

function isFollowed({ at, rung }: Entry, turns: readonly Turn[] = []): boolean {
  const until = instant(Date.parse(at) + numbers.followUpWindow)
  return isBelow(rung) || turns.some((turn) => turn.at > at && turn.at <= until)
}
