import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { gapsAfter, isAbsenceKnown, isOfUnsureTime, type Gap } from '../../lib/domain/gap.ts'
import { foldSign, signs, type Health, type Sign } from '../../lib/domain/health.ts'
import {
  accept,
  amara,
  day,
  entry,
  gap,
  groundOf,
  hour,
  idAt,
  minute,
  note,
  now,
  openedBy,
  openedOn,
  reading,
} from './build.ts'

/** What is written of a part's gaps while these signs come, an hour apart. */
function gapsOf(noted: readonly Sign[]): Gap[] {
  const written = new Map<string, Gap>()
  let health: Health | null = null
  for (const [index, sign] of noted.entries()) {
    const at = instant(now + index * hour)
    health = foldSign(health, { site: 'x', part: 'x.like', rules: 1, sign, at })
    const open = [...written.values()].find(({ until }) => until === null) ?? null
    for (const one of gapsAfter(open, health, ['Like'], () => idAt(now))) written.set(one.id, one)
  }
  return [...written.values()]
}

describe('a gap', () => {
  test('begins with the first sign and ends when the part works again', () => {
    expect(gapsOf(['heard', 'orphan', 'orphan', 'orphan', 'heard', 'heard'])).toMatchObject([
      {
        site: 'x',
        reason: 'unsure',
        acts: ['Like'],
        part: 'x.like',
        from: instant(now + hour),
        until: instant(now + 5 * hour),
      },
    ])
  })

  test('is of blindness, and one, when every act was lost', () => {
    expect(gapsOf(['orphan', 'orphan', 'orphan', 'orphan', 'orphan'])).toMatchObject([
      { reason: 'blind', from: instant(now), until: null },
    ])
  })

  test('lasts as long as the part is not sound, and no two of one part overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs)), (noted) => {
        const all = gapsOf(noted)
        const health = noted.reduce<Health | null>(
          (before, sign, index) =>
            foldSign(before, {
              site: 'x',
              part: 'x.like',
              rules: 1,
              sign,
              at: instant(now + index * hour),
            }),
          null,
        )
        const open = all.filter(({ until }) => until === null)
        expect(open.map(({ reason }) => reason)).toEqual(
          health === null || health.state === 'sound' ? [] : [health.state],
        )
        const closed = all.toSorted((one, other) => (one.from < other.from ? -1 : 1))
        for (const [index, one] of closed.entries())
          expect(one.from >= (closed[index - 1]?.until ?? '')).toBe(true)
      }),
    )
  })
})

describe('an entry', () => {
  const late = gap(2 * hour, { acts: ['Like'] })
  test.each([
    ['of its time, site and kind is marked', entry(hour), true],
    ['from before is not', entry(3 * hour), false],
    ['of another kind is not', accept(hour, amara), false],
    ['of another site is not', entry(hour, { site: 'x' }), false],
    ['the person wrote down is not', entry(hour, { source: 'manual' }), false],
  ])('%s', (_, one, expected) => {
    expect(isOfUnsureTime(one, [late])).toBe(expected)
  })

  test('is not marked for a time switched off', () => {
    expect(isOfUnsureTime(entry(hour), [gap(2 * hour, { reason: 'off' })])).toBe(false)
  })
})

describe('"nothing written" is not said', () => {
  const due = [accept(4 * day, amara)]
  test.each([
    ['of an unsure time', [gap(3 * day, { acts: ['Create'], until: instant(now - 2 * day) })], 0],
    ['of days switched off', [gap(3 * day, { reason: 'off', until: instant(now - day) })], 0],
    ['of a time that still lasts', [gap(hour, { reason: 'blind' })], 0],
  ])('%s', (_, gaps, count) => {
    expect(openedBy(due, [], gaps)).toHaveLength(count)
  })

  test.each([
    ['by an unsure time that ended before', [gap(9 * day, { until: instant(now - 8 * day) })]],
    ['by an unsure time for other acts', [gap(3 * day, { acts: ['Like'] })]],
    ['by another site', [gap(3 * day, { site: 'x' })]],
    [
      'by minutes switched off',
      [gap(3 * day, { reason: 'off', until: instant(now - 3 * day + 5 * minute) })],
    ],
    ['by nothing', []],
  ])('but is not held back %s', (_, gaps) => {
    expect(openedBy(due, [], gaps)).toHaveLength(1)
  })

  test('where every site was switched off all the while', () => {
    const learned = { notes: [note(8 * day)] }
    const off = gap(9 * day, { reason: 'off' })
    expect(openedOn(groundOf(learned))).toHaveLength(1)
    expect(openedOn(groundOf({ ...learned, gaps: [off] }))).toEqual([])
    const elsewhere = entry(day, { site: 'x' })
    expect(openedOn(groundOf({ ...learned, gaps: [off], acts: [elsewhere] }))).toHaveLength(1)
  })

  test('of light touches alone, or of someone read often', () => {
    const touches = [1, 2, 3, 4, 5].map((ago) => entry(ago * hour))
    const read = [reading(hour, amara, 6)]
    for (const list of [touches, read]) {
      expect(openedBy(list)).toHaveLength(1)
      expect(openedBy(list, [], [gap(day)])).toEqual([])
    }
  })

  test('about a window that a gap only touches at its edge', () => {
    const [from, until] = [instant(now - 2 * day), instant(now - day)]
    const edge = gap(3 * day, { until: from })
    expect(isAbsenceKnown([edge], 'linkedin', 'Create', from, until)).toBe(false)
  })
})
