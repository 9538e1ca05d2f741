/**
 * When a suggestion opens: the ledger gives reason for a step, and nothing stops it.
 *
 * Stops of docs/evidence.md that hold here: the same family not again for the same person or thing within
 * thirty days, however it closed; never across sites or accounts; acts taken back never count; nothing that
 * rests on "nothing written" where the site could not be read. Not decidable
 * yet, and therefore left out: two unanswered messages to a person (answers opened are not recorded yet), quiet
 * hours, people marked personal or "do not suggest", heated threads, families switched off.
 */
import { instant, type Clock } from './clock.ts'
import type { Entry } from './entry.ts'
import { familyRules } from './families/all.ts'
import { isAbsenceKnown, type Gap } from './gap.ts'
import type { FamilyRule, Lately, Opening } from './families/family.ts'
import { numbers } from './numbers.ts'
import { personKey } from './people.ts'
import { sameAccount, spheresOf, type Sphere } from './spheres.ts'
import type { Suggestion } from './suggestion.ts'

export interface SuggestContext {
  clock: Clock
  /** Instant of the oldest entry in the ledger: facts reach back no further. */
  horizon: string
  /** Times that could not be read: "nothing written" can't be said of those. */
  gaps: readonly Gap[]
}

/** Entries further back than this never matter to `suggest` or `close`: pass that much, and no more. */
export const lookBack = numbers.deepenWindow

/**
 * The suggestions that open now.
 *
 * @param entries at least the last `lookBack` of the ledger, in any order
 * @param existing every suggestion so far, whatever its state
 */
export function suggest(
  entries: readonly Entry[],
  existing: readonly Suggestion[],
  context: SuggestContext,
): Suggestion[] {
  const now = context.clock.now()
  return spheresOf(entries).flatMap((sphere) =>
    Object.values(familyRules).flatMap((rule) =>
      rule
        .find(sphere, now, latelyIn(sphere, rule, existing, now))
        .filter(({ nothingWrittenSince: from }) => isKnown(sphere.site, from, now, context.gaps))
        .map((opening) => opened(opening, sphere, rule, context)),
    ),
  )
}

function isKnown(site: string, from: string | null, now: number, gaps: readonly Gap[]): boolean {
  return from === null || isAbsenceKnown(gaps, site, 'Create', from, instant(now))
}

function latelyIn(
  sphere: Sphere,
  { family }: FamilyRule,
  existing: readonly Suggestion[],
  now: number,
): Lately {
  const from = instant(now - numbers.notAgainWithin)
  const lately = existing.filter(
    (one) =>
      one.family === family &&
      one.site === sphere.site &&
      sameAccount(one.account, sphere.account) &&
      (one.closedAt === null || one.closedAt > from),
  )
  return {
    keys: new Set(lately.map((one) => one.key)),
    people: new Set(lately.flatMap((one) => one.people.flatMap((who) => personKey(who) ?? []))),
    entries: new Set(lately.flatMap((one) => one.facts.flatMap((fact) => fact.entries))),
    open: lately.filter((one) => one.state === 'open').length,
  }
}

function opened(
  { key, people, object, facts }: Opening,
  { site, account }: Sphere,
  { family, openFor }: FamilyRule,
  { clock, horizon }: SuggestContext,
): Suggestion {
  return {
    id: clock.id(),
    family,
    key,
    site,
    account,
    openedAt: instant(clock.now()),
    until: instant(clock.now() + openFor),
    people,
    object,
    facts,
    horizon,
    state: 'open',
    restsUntil: null,
    closedAt: null,
    closedBy: null,
  }
}
