/** What stops a suggestion about somebody, whatever the reason for it (docs/evidence.md, global stops). */
import { instant } from './clock.ts'
import type { Person } from './entry.ts'
import type { KnownPerson } from './known-person.ts'
import type { Profile } from './notebook/profile.ts'
import { numbers } from './numbers.ts'
import { personKey } from './people.ts'

/**
 * Whether nothing is to be suggested about somebody now: the person said so, or they are left alone for a while.
 *
 * @param people by the address they go by
 */
export function isStopped(
  who: Person,
  people: ReadonlyMap<string, KnownPerson>,
  profiles: ReadonlyMap<string, Profile>,
  now: number,
): boolean {
  return isSpared(who, people, profiles) || isQuietAbout(who, people, now)
}

/** Whether the person said that nothing is to be suggested about somebody, or calls them personal. */
export function isSpared(
  who: Person,
  people: ReadonlyMap<string, KnownPerson>,
  profiles: ReadonlyMap<string, Profile>,
): boolean {
  const key = personKey(who) ?? ''
  return profiles.get(key)?.doNotSuggest === true || people.get(key)?.kind === 'personal'
}

/** Whether somebody is left alone now, until an answer of theirs is seen (`isLeftAlone`). */
export function isQuietAbout(
  who: Person,
  people: ReadonlyMap<string, KnownPerson>,
  now: number,
): boolean {
  const known = people.get(personKey(who) ?? '')
  return known !== undefined && isLeftAlone(known, now)
}

/**
 * Two messages left unanswered within thirty days: nothing about them for ninety days, so that nobody is pressed. An
 * answer that was not seen counts as none: in doubt, quiet.
 */
export function isLeftAlone(
  { writes, heardAt }: Pick<KnownPerson, 'writes' | 'heardAt'>,
  now: number,
): boolean {
  const unanswered = writes.filter((at) => at > (heardAt ?? ''))
  return unanswered.some((second, index) => {
    const first = unanswered[index + 1]
    if (first === undefined) return false
    const between = Date.parse(second) - Date.parse(first)
    return between <= numbers.unansweredWithin && second >= instant(now - numbers.leftAloneFor)
  })
}
