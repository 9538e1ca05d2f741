/** What holds of any ledger: nobody in two lists that exclude each other, pages and order change nothing. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart, listNames } from '../../../lib/domain/audit/audit.ts'
import type { Entry } from '../../../lib/domain/entry.ts'
import { rungs } from '../../../lib/domain/entry.ts'
import { isAct, standing } from '../../../lib/domain/undo.ts'
import {
  accept,
  amara,
  answer,
  day,
  entry,
  li,
  message,
  noor,
  profile,
  tomasz,
  undo,
  byUrl,
} from '../build.ts'
import { opened } from '../metrics/build.ts'
import { audited, connected } from './build.ts'

const makes = [
  (ago, person) => accept(ago, person),
  (ago, person) => connected(ago, person),
  (ago, person) => connected(ago, person, { type: 'Remove', rung: 'observe' }),
  (ago, person) => message(ago, person, { source: 'archive', witness: 'imported' }),
  (ago, person) => answer(ago, person, { tags: ['oncall'] }),
  (ago, person) => opened(ago, person),
  (ago, person) => entry(ago, { person }),
  (ago, person) => entry(ago, { person, type: 'Join', object: null }),
] satisfies ((ago: number, person: typeof amara) => Entry)[]

const ledgers = fc
  .array(
    fc.record({
      make: fc.constantFrom(...makes),
      who: fc.constantFrom(amara, tomasz, li, noor),
      days: fc.integer({ min: 0, max: 1_500 }),
      isUndone: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    }),
    { maxLength: 40 },
  )
  .map((some) =>
    some.flatMap(({ make, who, days, isUndone }) => {
      const act = make(days * day, who)
      return isUndone ? [act, undo(days * day, act)] : [act]
    }),
  )
const ground = {
  profiles: byUrl([amara, profile(amara, { field: 'law' })], [li, profile(li, { field: 'care' })]),
  ownFields: ['law'],
}
const undoneOf = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap(({ undoes }) => undoes ?? []))

test('nobody is in two lists that exclude each other, or twice in one', () => {
  let found = 0
  fc.assert(
    fc.property(ledgers, (entries) => {
      const { lists, contacts } = audited(entries, { ...ground, undone: undoneOf(entries) })
      const some = apart.flatMap((name) => lists[name].map(({ url }) => url))
      expect(new Set(some).size).toBe(some.length)
      for (const name of listNames) {
        const urls = lists[name].map(({ url }) => url)
        expect(new Set(urls).size).toBe(urls.length)
        found += urls.length
      }
      const accepted = new Set(lists.accepted.map(({ url }) => url))
      for (const name of ['unanswered', 'quiet'] as const)
        expect(lists[name].filter(({ url }) => accepted.has(url))).toEqual([])
      expect(contacts).toBeGreaterThanOrEqual(lists.silent.length)
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(300)
})

test('in whatever order and in pages of whatever length it is read, it says the same', () => {
  fc.assert(
    fc.property(ledgers, fc.integer({ min: 1, max: 7 }), (entries, pages) => {
      const how = { ...ground, undone: undoneOf(entries) }
      const read = audited(entries, how)
      const other = audited(entries.toReversed(), { ...how, pages })
      const sorted = (audit: typeof read): unknown => ({
        ...audit,
        circles: audit.circles.map((one) => ({ ...one, people: one.people.toSorted() })),
      })
      expect(sorted(other)).toEqual(sorted(read))
    }),
    { numRuns: 200 },
  )
})

test('all acts that stand are in one year, and nothing else is', () => {
  fc.assert(
    fc.property(ledgers, (entries) => {
      const { years } = audited(entries, { undone: undoneOf(entries) })
      const all = years.flatMap(({ counts }) => rungs.map((rung) => counts[rung]))
      const acts = standing(entries).filter(isAct)
      expect(all.reduce((sum, one) => sum + one, 0)).toBe(acts.length)
    }),
    { numRuns: 200 },
  )
})
