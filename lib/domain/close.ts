/**
 * When a suggestion closes: by the very act it suggested, seen in the ledger, by a word in the notebook, or by time.
 *
 * Every function returns the suggestions it changed, and those alone. An act counts when it belongs to the same
 * site and account, stands, and came after the suggestion opened and not after its `until`. What an archive tells
 * never closes one as done: it withdraws it, as the step had been taken elsewhere.
 */
import { instant } from './clock.ts'
import type { MeantEntry } from './correction.ts'
import type { Entry } from './entry.ts'
import { familyRules } from './families/all.ts'
import type { FamilyRule, Known } from './families/family.ts'
import type { NotebookRecord } from './notebook/notebook.ts'
import { knownBy } from './people.ts'
import { sameAccount } from './spheres.ts'
import type { Suggestion } from './suggestion.ts'
import { isAct, standing } from './undo.ts'

/** Open suggestions whose act was seen; the first act that fits closes. */
export function close(
  entries: readonly Entry[],
  suggestions: readonly Suggestion[],
  known?: Known,
): Suggestion[] {
  const acts = actsIn(entries).filter(({ source }) => source !== 'archive')
  return suggestions
    .filter((one) => one.state === 'open')
    .flatMap((one) => {
      const act = acts.find((entry) => isInTime(entry, one) && isStep(entry, one, known))
      return act ? [done(one, act.at, act.id)] : []
    })
}

/** Open suggestions whose step the person wrote down as taken: a promise kept, a draft published. */
export function closeByRecords(
  records: readonly NotebookRecord[],
  suggestions: readonly Suggestion[],
): Suggestion[] {
  return suggestions
    .filter((one) => one.state === 'open')
    .flatMap((one) => {
      const rule = ruleOf(one)
      const record = records.find(
        (some) =>
          some.changedAt > one.openedAt &&
          some.changedAt <= one.until &&
          rule.isDoneByRecord?.(some, one),
      )
      return record ? [done(one, record.changedAt, null)] : []
    })
}

/** Suggestions that are done and whose second stage was reached. */
export function reachSecond(
  entries: readonly Entry[],
  suggestions: readonly Suggestion[],
): Suggestion[] {
  const acts = actsIn(entries)
  return suggestions.flatMap((one) => {
    const { second, closedAt } = one
    if (one.state !== 'done' || second === null || second.closedBy !== null) return []
    const act = acts.find(
      (entry) =>
        entry.at > (closedAt ?? '') &&
        entry.at <= second.until &&
        entry.id !== one.closedBy &&
        ruleOf(one).second?.isReachedBy(entry, one),
    )
    return act ? [{ ...one, second: { ...second, closedAt: act.at, closedBy: act.id } }] : []
  })
}

/** Suggestions done by an act that has been taken back, or was something else after all: open again. */
export function reopen(
  entries: readonly MeantEntry[],
  suggestions: readonly Suggestion[],
  known?: Known,
): Suggestion[] {
  const undone = new Set(entries.flatMap((entry) => entry.undoes ?? []))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return suggestions.flatMap((one): Suggestion[] => {
    const { second } = one
    if (one.state !== 'done' || one.closedBy === null) return []
    const act = byId.get(one.closedBy)
    // What the person told by hand was the step by their own word, unless they said otherwise since.
    const isTold = act?.source === 'manual' && act.written === undefined
    if (undone.has(one.closedBy) || (act && !isTold && !isStep(act, one, known)))
      return [{ ...moved(one, 'open', null, null), second: null }]
    if (second?.closedBy && undone.has(second.closedBy))
      return [{ ...one, second: { ...second, closedAt: null, closedBy: null } }]
    return []
  })
}

/**
 * Open suggestions whose reason is gone: they rest on an act which was towards somebody else after all, or was taken
 * back, or on nothing having been written, and an archive shows that something was.
 *
 * @param now Unix time in ms
 */
export function withdraw(
  entries: readonly MeantEntry[],
  suggestions: readonly Suggestion[],
  now: number,
  known?: Known,
): Suggestion[] {
  const corrected = new Map(
    entries.filter(({ written }) => written?.person !== undefined).map((one) => [one.id, one]),
  )
  const undone = new Set(entries.flatMap((entry) => entry.undoes ?? []))
  const imported = actsIn(entries).filter(({ source }) => source === 'archive')
  return suggestions
    .filter((one) => {
      const { state, facts, people } = one
      if (state !== 'open') return false
      const named = new Set(people.flatMap(({ url, name }) => [url, name]))
      const ids = facts.flatMap((fact) => fact.entries)
      const acts = ids.flatMap((id) => corrected.get(id) ?? [])
      const isOther = (act: Entry): boolean => !knownBy(act).some((who) => named.has(who))
      return (
        (people.length > 0 && acts.some(isOther)) ||
        (ids.length > 0 && ids.every((id) => undone.has(id))) ||
        imported.some(
          (act) =>
            act.at > (one.since ?? one.openedAt) && isHere(act, one) && isStep(act, one, known),
        )
      )
    })
    .map((one) => moved(one, 'withdrawn', instant(now), null))
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

/** All in their order: acts taken back or corrected, acts seen, words in the notebook, time over. */
export function settle(
  entries: readonly MeantEntry[],
  suggestions: readonly Suggestion[],
  now: number,
  records: readonly NotebookRecord[] = [],
  known?: Known,
): Suggestion[] {
  const changed = new Map(reopen(entries, suggestions, known).map((one) => [one.id, one]))
  const latest = (): Suggestion[] => suggestions.map((one) => changed.get(one.id) ?? one)
  for (const one of withdraw(entries, latest(), now, known)) changed.set(one.id, one)
  for (const one of close(entries, latest(), known)) changed.set(one.id, one)
  for (const one of closeByRecords(records, latest())) changed.set(one.id, one)
  for (const one of reachSecond(entries, latest())) changed.set(one.id, one)
  for (const one of noteCandidates(entries, latest())) changed.set(one.id, one)
  for (const one of expire(now, latest())) changed.set(one.id, one)
  return [...changed.values()]
}

/** Open suggestions with the newest act that looks like their step, where that is another one than before. */
export function noteCandidates(
  entries: readonly Entry[],
  suggestions: readonly Suggestion[],
): Suggestion[] {
  return suggestions.flatMap((one) => {
    if (one.state !== 'open') return []
    const found = couldClose(entries, one).find(({ id }) => !one.wasNot.includes(id))?.id ?? null
    return found === one.couldBe ? [] : [{ ...one, couldBe: found }]
  })
}

/** Acts that look like an open suggestion's step, and of which only the person can say so; the newest first. */
export function couldClose(entries: readonly Entry[], suggestion: Suggestion): Entry[] {
  const rule = ruleOf(suggestion)
  if (!rule.couldBe || suggestion.state !== 'open') return []
  return actsIn(entries)
    .filter((entry) => isInTime(entry, suggestion) && isHere(entry, suggestion))
    .filter((entry) => entry.act === null && rule.couldBe?.(entry, suggestion))
    .toReversed()
}

function actsIn(entries: readonly Entry[]): Entry[] {
  return standing(entries)
    .filter(isAct)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

function isInTime(entry: Entry, { openedAt, until }: Suggestion): boolean {
  return entry.at > openedAt && entry.at <= until
}

/** On its site and account; a suggestion of no site is of any. */
function isHere(entry: Entry, { site, account }: Suggestion): boolean {
  return site === null || (entry.site === site && sameAccount(entry.account, account))
}

function isStep(entry: Entry, suggestion: Suggestion, known?: Known): boolean {
  return isHere(entry, suggestion) && ruleOf(suggestion).isDoneBy(entry, suggestion, known)
}

function ruleOf({ family }: Suggestion): FamilyRule {
  return familyRules[family]
}

/** Done, with what may come of it watched for from now on. */
export function done(suggestion: Suggestion, at: string, by: string | null): Suggestion {
  const { second } = ruleOf(suggestion)
  const isFor = second?.isFor?.(suggestion) ?? true
  const until = second && isFor && instant(Date.parse(at) + second.openFor)
  return {
    ...moved(suggestion, 'done', at, by),
    second: until ? { until, closedAt: null, closedBy: null } : null,
  }
}

function moved(
  suggestion: Suggestion,
  state: Suggestion['state'],
  closedAt: string | null,
  closedBy: string | null,
): Suggestion {
  return { ...suggestion, state, closedAt, closedBy }
}
