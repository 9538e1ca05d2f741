import { describe, expect, test } from 'vitest'
import {
  countAt,
  newest,
  noSnapshots,
  segmentsAt,
  snapshotsKept,
  withSegment,
  withSnapshot,
  type Manifest,
} from '../../lib/domain/snapshot.ts'

const on = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T20:00:00.000Z`
const checksum = (digit: number): string => digit.toString(16).repeat(32).slice(0, 32)

/** One snapshot a day, of one part that holds as many entries as are given. */
function daily(counts: readonly number[]): Manifest {
  return counts.reduce(
    (manifest, count, index) =>
      withSnapshot(
        withSegment(
          manifest,
          '2026-11-01',
          { checksum: checksum(count), count, sum: null },
          on(index + 1),
        ),
        on(index + 1),
      ),
    noSnapshots,
  )
}

describe('a snapshot', () => {
  test('is made of the segments of its own time', () => {
    const manifest = daily([1, 2, 3])
    expect([1, 2, 3].map((day) => countAt(manifest, on(day)))).toEqual([1, 2, 3])
    expect(newest(manifest).get('2026-11-01')).toMatchObject({ count: 3 })
  })

  test('shares with the next one what did not change', () => {
    const manifest = withSnapshot(daily([4]), on(2))
    expect(manifest.segments).toHaveLength(1)
    expect(segmentsAt(manifest, on(1))).toEqual(segmentsAt(manifest, on(2)))
  })

  test('has nothing of a part that is gone by then', () => {
    const manifest = withSnapshot(withSegment(daily([4]), '2026-11-01', null, on(2)), on(2))
    expect(segmentsAt(manifest, on(2))).toEqual([])
    expect(countAt(manifest, on(1))).toBe(4)
  })
})

describe('of many snapshots', () => {
  test('the last seven are kept, with the segments they need and no other', () => {
    const manifest = daily([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(manifest.snapshots).toEqual([3, 4, 5, 6, 7, 8, 9].map(on))
    expect(manifest.segments).toHaveLength(snapshotsKept)
  })

  test('the fullest is kept longer, for what a ledger does not hold any more was lost', () => {
    const manifest = daily([5, 9, 1, 2, 3, 4, 5, 6, 7, 8])
    expect(manifest.snapshots).toEqual([2, 4, 5, 6, 7, 8, 9, 10].map(on))
    expect(countAt(manifest, on(2))).toBe(9)
  })

  test('what is older than an import taken back is kept no longer for being fuller', () => {
    const before: Manifest = { ...daily([5, 9]), shrunkAt: on(3) }
    const left = { checksum: checksum(2), count: 2, sum: null }
    const shrunk = withSegment(before, '2026-11-01', left, on(4))
    const later = [4, 5, 6, 7, 8, 9, 10].reduce((one, day) => withSnapshot(one, on(day)), shrunk)
    expect(later.snapshots).toEqual([4, 5, 6, 7, 8, 9, 10].map(on))
  })

  test('the fullest goes like any other once a newer one holds as much', () => {
    expect(daily([5, 9, 1, 2, 3, 4, 5, 6, 7, 9]).snapshots).toEqual([4, 5, 6, 7, 8, 9, 10].map(on))
  })
})
