/**
 * When a suggestion opens: the ledger gives reason for a step, and nothing stops it.
 *
 * Stops of docs/evidence.md that hold here: the same family not again for the same person or thing within
 * thirty days, however it closed; never across sites or accounts where it began on one; acts taken back never count;
 * nothing that rests on "nothing written" where the site could not be read; nobody who is not to be suggested, whom
 * the person calls personal, or who left two messages unanswered; nothing in a heated thread; no family that is
 * switched off; a few of each family at a time.
 */
import { instant, type Clock } from './clock.ts'
import type { Person } from './entry.ts'
import { familyRules } from './families/all.ts'
import { isAbsenceKnown } from './gap.ts'
import type { FamilyRule, Lately, Opening } from './families/family.ts'
import type { Ground } from './ground.ts'
import type { KnownPerson } from './known-person.ts'
import { numbers } from './numbers.ts'
import { personKey } from './people.ts'
import { sameAccount, spheresOf } from './spheres.ts'
import { isQuietAbout, isSpared, isStopped } from './stops.ts'
import { families, type Family, type Suggestion } from './suggestion.ts'
import { threadAddresses } from './thread.ts'

/** Entries further back than this never matter to `suggest` or `close`: pass that much, and no more. */
export const { lookBack } = numbers

/** An opening, and what it opens for. */
export interface Found {
  rule: FamilyRule
  opening: Opening
  site: string | null
  account: string | null
  /** How many of this family may open now. */
  room: number
}

/**
 * Every step there is reason for, in the order of the families.
 *
 * @param existing suggestions open now, and closed at most thirty days ago
 * @param off families that are switched off
 */
export function findSteps(
  ground: Ground,
  existing: readonly Suggestion[],
  off: readonly Family[],
): Found[] {
  const spheres = spheresOf(ground.acts)
  const rules = families.filter((name) => !off.includes(name)).map((name) => familyRules[name])
  return rules.flatMap((rule: FamilyRule) => {
    const here = lately(rule, existing, ground.now)
    const inSpheres = spheres.flatMap(({ site, account, ...sphere }) => {
      const ofSphere = here(site, account)
      const openings = rule.inSphere?.({ site, account, ...sphere }, ground.now, ofSphere) ?? []
      return openings.map((opening) => ({ rule, opening, site, account }))
    })
    const openings = rule.inAll?.(ground, here(null, null)) ?? []
    const inAll = openings.map((opening) => ({ rule, opening, site: null, account: null }))
    const all = [...inSpheres, ...inAll].filter(({ opening, site }) =>
      isKnown(opening.site ?? site, opening.nothingWrittenSince, ground),
    )
    const room = Math.max(0, numbers.openAtOnce - here(null, null).open)
    return all.map((one) => Object.assign(one, { room }))
  })
}

/** Everybody they are about: whoever asks for suggestions reads what is known of them, for what may stop one. */
export function namedIn(found: readonly Found[]): string[] {
  const urls = found.flatMap(({ opening }) => opening.people.flatMap((who) => personKey(who) ?? []))
  return [...new Set(urls)]
}

/**
 * The suggestions that open now: those that nothing stops.
 *
 * @param people everybody the steps are about who is known, by the address they go by
 */
export function suggest(
  found: readonly Found[],
  people: ReadonlyMap<string, KnownPerson>,
  ground: Ground,
  newId: Clock['id'],
): Suggestion[] {
  const heated = new Set(
    ground.notes.flatMap(({ sort, url }) => (sort === 'heated' && url !== null ? url : [])),
  )
  const free = found.flatMap((one) => {
    const { rule, opening } = one
    const named = opening.people.filter(
      (who) => !isStopped(who, people, ground.profiles, ground.now),
    )
    const isHeated = threadAddresses(opening.object).some((url) => heated.has(url))
    if (isHeated || !isEnough(named, opening.people, rule)) return []
    return [{ ...one, opening: { ...opening, people: named } }]
  })
  return [...Map.groupBy(free, ({ rule }) => rule.family).values()].flatMap((some) =>
    some.slice(0, some[0]?.room ?? 0).map((one) => opened(one, ground, newId())),
  )
}

/**
 * Open suggestions that something stops by now, as they are from now on: withdrawn where the person said so, waiting
 * where somebody left a second message unanswered, and no longer where an answer of theirs was seen.
 *
 * @param people everybody they are about who is known, by the address they go by
 */
export function applyStops(
  suggestions: readonly Suggestion[],
  people: ReadonlyMap<string, KnownPerson>,
  { profiles, now }: Pick<Ground, 'profiles' | 'now'>,
  off: readonly Family[],
): Suggestion[] {
  return suggestions.flatMap((one): Suggestion[] => {
    if (one.state !== 'open') return []
    const named = one.people.filter((who) => !isSpared(who, people, profiles))
    if (off.includes(one.family) || !isEnough(named, one.people, familyRules[one.family]))
      return [{ ...one, state: 'withdrawn', closedAt: instant(now) }]
    const waits = named.some((who) => isQuietAbout(who, people, now))
    const isSame = waits === one.waits && named.length === one.people.length
    return isSame ? [] : [{ ...one, people: named, waits }]
  })
}

/** Whether those who may be named are as many as the step needs. */
function isEnough(
  named: readonly Person[],
  all: readonly Person[],
  { fewestPeople = all.length }: FamilyRule,
): boolean {
  return named.length >= Math.min(fewestPeople, all.length)
}

/**
 * On no site in particular, nothing was written where every site could be read; one that was switched off all the while
 * is none of those that facts speak of. Where all were, there is none that anything could be said of.
 */
function isKnown(
  site: string | null,
  from: string | null,
  { now, gaps, acts }: Pick<Ground, 'now' | 'gaps' | 'acts'>,
): boolean {
  if (from === null) return true
  const isReadable = (one: string): boolean =>
    isAbsenceKnown(gaps, one, 'Create', from, instant(now))
  if (site !== null) return isReadable(site)
  const off = gaps.filter((gap) => gap.reason === 'off' && gap.until === null && gap.from <= from)
  const unwatched = new Set(off.map((gap) => gap.site))
  const all = [...new Set([...gaps, ...acts].map((one) => one.site))]
  const watched = all.filter((one) => !unwatched.has(one))
  return (all.length === 0 || watched.length > 0) && watched.every(isReadable)
}

/** What the family suggested lately on a site, under an account; null: on whichever. */
function lately({ family }: FamilyRule, existing: readonly Suggestion[], now: number) {
  const from = instant(now - numbers.notAgainWithin)
  const theirs = existing.filter(
    (one) => one.family === family && (one.closedAt === null || one.closedAt > from),
  )
  return (site: string | null, account: string | null): Lately => {
    const some = theirs.filter(
      (one) =>
        site === null ||
        one.site === null ||
        (one.site === site && sameAccount(one.account, account)),
    )
    return {
      keys: new Set(some.map((one) => one.key)),
      people: new Set(some.flatMap((one) => one.people.flatMap((who) => personKey(who) ?? []))),
      entries: new Set(
        some.flatMap((one) =>
          one.facts.flatMap(({ entries, records }) => [...entries, ...records]),
        ),
      ),
      open: some.filter((one) => one.state === 'open').length,
    }
  }
}

function opened(
  { rule, opening, site, account }: Found,
  { now, horizon }: Ground,
  id: string,
): Suggestion {
  return {
    id,
    family: rule.family,
    key: opening.key,
    site,
    account,
    openedAt: instant(now),
    until: opening.until ?? instant(now + rule.openFor),
    people: opening.people,
    object: opening.object,
    facts: opening.facts,
    horizon,
    since: opening.nothingWrittenSince,
    state: 'open',
    restsUntil: null,
    waits: false,
    closedAt: null,
    closedBy: null,
    couldBe: null,
    wasNot: [],
    second: null,
  }
}
