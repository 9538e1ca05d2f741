/** Where does one stand with somebody? Three stages, none of them better than another. */
import { instant } from '../clock.ts'
import type { KnownPerson } from '../known-person.ts'
import type { Circle } from '../notebook/circle.ts'
import type { Profile } from '../notebook/profile.ts'
import { day } from '../numbers.ts'

/** `contact`: acted towards; `talking`: words both ways lately; `member`: in a circle, a community or a team together. */
export const stages = ['contact', 'talking', 'member'] as const
export type Stage = (typeof stages)[number]

/** docs/evidence.md, people: own words to them and words of theirs, both within 90 d (status J). */
export const talkingWithin = 90 * day

/** Own words to them, and words of theirs or a meeting, both lately. */
export function isTalking(
  { writes, heardAt }: Pick<KnownPerson, 'writes' | 'heardAt'>,
  now: number,
): boolean {
  const from = instant(now - talkingWithin)
  return (writes[0] ?? '') >= from && (heardAt ?? '') >= from
}

/**
 * The stage of somebody.
 *
 * @param members addresses of everybody one belongs together with: see `coMembers`
 */
export function stageOf(
  known: Pick<KnownPerson, 'url' | 'writes' | 'heardAt'>,
  members: ReadonlySet<string>,
  now: number,
): Stage {
  if (members.has(known.url)) return 'member'
  return isTalking(known, now) ? 'talking' : 'contact'
}

/**
 * Addresses of those in a circle that is not ended, in a community or in a team with the person.
 *
 * @param circles with the addresses their members go by
 * @param profiles by the address people go by
 */
export function coMembers(
  circles: readonly Circle[],
  profiles: ReadonlyMap<string, Pick<Profile, 'place'>>,
): Set<string> {
  const inCircles = circles
    .filter(({ state }) => state !== 'ended')
    .flatMap(({ members }) => members.flatMap(({ url }) => url ?? []))
  const inPlaces = [...profiles].flatMap(([url, { place }]) =>
    place === 'community' || place === 'team' ? [url] : [],
  )
  return new Set([...inCircles, ...inPlaces])
}
