/**
 * When a suggestion closes: by the very act it suggested, seen in the ledger, or by time.
 *
 * Every function returns the suggestions it changed, and those alone. An act counts when it belongs to the same
 * site and account, stands, and came after the suggestion opened and not after its `until`: what an archive
 * tells of the time before never closes anything.
 */
import { instant } from './clock.ts'
import type { MeantEntry } from './correction.ts'
import type { Entry } from './entry.ts'
import { familyRules } from './families/all.ts'
import { knownBy } from './people.ts'
import { sameAccount } from './spheres.ts'
import type { Suggestion } from './suggestion.ts'
import { isAct, standing } from './undo.ts'

/** Open suggestions whose act was seen; the first act that fits closes. */
export function close(entries: readonly Entry[], suggestions: readonly Suggestion[]): Suggestion[] {
  const acts = standing(entries)
    .filter(isAct)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return suggestions
    .filter((one) => one.state === 'open')
    .flatMap((one) => {
      const act = acts.find((entry) => isStep(entry, one))
      return act ? [moved(one, 'done', act.at, act.id)] : []
    })
}

/** Suggestions done by an act that has been taken back, or was towards somebody else after all: open again. */
export function reopen(
  entries: readonly MeantEntry[],
  suggestions: readonly Suggestion[],
): Suggestion[] {
  const undone = new Set(entries.flatMap((entry) => entry.undoes ?? []))
  const corrected = correctedPeople(entries)
  return suggestions
    .filter((one) => {
      if (one.state !== 'done' || one.closedBy === null) return false
      const act = corrected.get(one.closedBy)
      return undone.has(one.closedBy) || (act !== undefined && !isStep(act, one))
    })
    .map((one) => moved(one, 'open', null, null))
}

/**
 * Open suggestions that rest on an act which was towards somebody else after all: no longer needed. About whom it was
 * towards, there may be another.
 *
 * @param now Unix time in ms
 */
export function withdraw(
  entries: readonly MeantEntry[],
  suggestions: readonly Suggestion[],
  now: number,
): Suggestion[] {
  const corrected = correctedPeople(entries)
  return suggestions
    .filter(({ state, facts, people }) => {
      const named = new Set(people.flatMap(({ url, name }) => [url, name]))
      const acts = facts.flatMap((fact) => fact.entries.flatMap((id) => corrected.get(id) ?? []))
      const isOther = (act: Entry): boolean => !knownBy(act).some((one) => named.has(one))
      return state === 'open' && people.length > 0 && acts.some(isOther)
    })
    .map((one) => moved(one, 'not-needed', instant(now), null))
}

/** Acts that a correction says were towards somebody else, by id. */
function correctedPeople(entries: readonly MeantEntry[]): Map<string, MeantEntry> {
  const corrected = entries.filter(({ written }) => written?.person !== undefined)
  return new Map(corrected.map((entry) => [entry.id, entry]))
}

/**
 * Open suggestions whose time is over.
 *
 * @param now Unix time in ms
 */
export function expire(now: number, suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions
    .filter((one) => one.state === 'open' && one.until < instant(now))
    .map((one) => moved(one, 'expired', one.until, null))
}

/** All in their order: acts taken back or corrected, acts seen, time over. */
export function settle(
  entries: readonly MeantEntry[],
  suggestions: readonly Suggestion[],
  now: number,
): Suggestion[] {
  const changed = new Map(reopen(entries, suggestions).map((one) => [one.id, one]))
  const latest = (): Suggestion[] => suggestions.map((one) => changed.get(one.id) ?? one)
  for (const one of withdraw(entries, latest(), now)) changed.set(one.id, one)
  for (const one of close(entries, latest())) changed.set(one.id, one)
  for (const one of expire(now, latest())) changed.set(one.id, one)
  return [...changed.values()]
}

function isStep(entry: Entry, suggestion: Suggestion): boolean {
  return (
    entry.site === suggestion.site &&
    sameAccount(entry.account, suggestion.account) &&
    entry.at > suggestion.openedAt &&
    entry.at <= suggestion.until &&
    familyRules[suggestion.family].isDoneBy(entry, suggestion)
  )
}

function moved(
  suggestion: Suggestion,
  state: Suggestion['state'],
  closedAt: string | null,
  closedBy: string | null,
): Suggestion {
  return { ...suggestion, state, closedAt, closedBy }
}
