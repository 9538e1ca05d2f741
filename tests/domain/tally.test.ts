import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { correctionOf, undoOfCorrection } from '../../lib/domain/correction.ts'
import { cellOf, cellOfKey, foldTallies, tallyKey } from '../../lib/domain/tally.ts'
import { day, entry, hour, stamp, undo } from './build.ts'

describe('a tally', () => {
  test('counts acts by day, site, action, rung and intention', () => {
    const [one, other] = [entry(hour), entry(hour, { site: 'x' })]
    expect(foldTallies([one, entry(hour), other])).toMatchObject([
      { site: 'linkedin', count: 2 },
      { site: 'x', count: 1 },
    ])
  })

  test.each([
    { site: 'At the club, in town' },
    { intention: '019abc00-0000-7000-8000-000000000009' },
  ])('has a key that tells its cell: %o', (fields) => {
    const cell = cellOf(entry(hour, fields))!
    expect(cellOfKey(tallyKey(cell))).toEqual(cell)
  })

  test('loses an act taken back on the day of the act, not of the undo', () => {
    const liked = entry(2 * day)
    expect(foldTallies([liked, entry(2 * day), undo(0, liked)])).toMatchObject([
      { day: liked.day, count: 1 },
    ])
  })

  test('loses nothing by an undo whose target is not known', () => {
    const lost = entry(0, { type: 'Undo', undoes: null })
    expect(foldTallies([entry(hour), lost])).toMatchObject([{ type: 'Like', count: 1 }])
  })

  test('counts a corrected act where its correction says, and the correction nowhere', () => {
    const liked = entry(2 * day)
    const moved = correctionOf(liked, { rung: 'collaborate', act: 'help' }, stamp())
    expect(foldTallies([liked, moved])).toMatchObject([
      { day: liked.day, type: 'Like', rung: 'collaborate', count: 1 },
    ])
    expect(foldTallies([liked, moved, undoOfCorrection(moved, stamp())])).toMatchObject([
      { day: liked.day, rung: 'touch', count: 1 },
    ])
  })
})

/** Some acts, some of them taken back on the same or a later day. */
const ledgers = fc
  .array(
    fc.record({
      ago: fc.integer({ min: 0, max: 3 }),
      site: fc.constantFrom('linkedin', 'x'),
      type: fc.constantFrom<Entry['type']>('Like', 'Follow', 'Create'),
      intention: fc.constantFrom(null, '019abc00-0000-7000-8000-000000000009'),
      isUndone: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((acts) =>
    acts.flatMap(({ ago, isUndone, ...fields }) => {
      const act = entry(ago * day + hour, fields)
      return isUndone ? [act, undo(0, act)] : [act]
    }),
  )

/** The slow, plain way: each cell, all entries gone through. */
function naive(entries: readonly Entry[]): Map<string, number> {
  const stands = entries.filter(
    (one) => one.type !== 'Undo' && !entries.some((other) => other.undoes === one.id),
  )
  const keys = [...new Set(stands.map(tallyKey))]
  return new Map(keys.map((key) => [key, stands.filter((one) => tallyKey(one) === key).length]))
}

test('a tally equals a naive count, in any order and with duplicates', () => {
  const runs = ledgers.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.subarray(entries),
    ),
  )
  fc.assert(
    fc.property(runs, ([entries, shuffled, again]) => {
      const folded = foldTallies([...shuffled, ...again])
      expect(new Map(folded.map((one) => [tallyKey(one), one.count]))).toEqual(naive(entries))
    }),
  )
})
