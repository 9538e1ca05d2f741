import { describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { drawFrom } from '../../lib/domain/draw.ts'
import {
  actedAfter,
  effectByFamily,
  effectByWeek,
  effectOf,
  momentsForVerdict,
  trialsOf,
  usefulEffect,
  verdictOf,
  type Effect,
  type Trial,
} from '../../lib/domain/effect.ts'
import { rate } from '../../lib/domain/metrics/rate.ts'
import { correctionOf } from '../../lib/domain/correction.ts'
import { amara, entry, hour, message, minute, now, stamp, undo } from './build.ts'
import { moment, times } from './metrics/build.ts'

const trial = (fields: Partial<Trial> = {}): Trial => ({
  heldBack: false,
  probability: 0.4,
  family: 'follow-up',
  day: '2026-11-02',
  hasActed: false,
  ...fields,
})

/** `acted` of `of` moments. */
const arm = (acted: number, of: number, fields: Partial<Trial> = {}): Trial[] =>
  times(of, (index) => trial({ hasActed: index < acted, ...fields }))

const quiet = { isTwoWayFalling: false, tripped: [] }

describe('a moment was acted after', () => {
  const at = 5 * hour
  const shown = moment(at)

  test.each([
    ['own words right after', message(at - 1, amara), true],
    ['on another site', message(at - 1, amara, { site: 'x' }), true],
    ['at the end of its 30 minutes', message(at - 30 * minute, amara), true],
    ['a moment later', message(at - 30 * minute - 1, amara), false],
    ['at the same instant', message(at, amara), false],
    ['before it', message(at + 1, amara), false],
    ['by a like', entry(at - minute), false],
    ['by a comment since made a like', message(at - minute, amara, { rung: 'touch' }), false],
    ['by "Already done"', message(at - minute, amara, { source: 'manual' }), false],
    ['by what an archive lists', message(at - minute, amara, { source: 'archive' }), false],
  ])('%s', (_, act, isActed) => {
    expect(actedAfter(shown, [act])).toBe(isActed)
  })

  test('not by what was taken back since, however late', () => {
    const written = message(at - minute, amara)
    expect(actedAfter(shown, [undo(0, written), written])).toBe(false)
  })

  test('not by what was only said of another entry', () => {
    const old = message(9 * hour, amara)
    const said = { ...correctionOf(old, { act: 'thank' }, stamp()), at: instant(now - at + minute) }
    expect(actedAfter(shown, [old, { ...said, source: 'recorder' }])).toBe(false)
  })
})

describe('the moments that count', () => {
  test.each([
    ['drawn', 0.4, 1],
    ['shown for sure', 0, 0],
    ['held back for sure', 1, 0],
  ])('are those that chance decided: %s', (_, probability, count) => {
    expect(trialsOf([moment(hour, { probability })], [], now)).toHaveLength(count)
  })

  test.each([
    [30 * minute, 1],
    [30 * minute - 1, 0],
  ])('are those whose 30 minutes are over: %i ms ago', (ago, count) => {
    expect(trialsOf([moment(ago)], [], now)).toHaveLength(count)
  })

  test('come with what was done after them', () => {
    const moments = [moment(5 * hour), moment(2 * hour, { heldBack: true })]
    expect(trialsOf(moments, [message(2 * hour - minute, amara)], now)).toMatchObject([
      { heldBack: false, hasActed: false },
      { heldBack: true, hasActed: true },
    ])
  })
})

describe('the effect', () => {
  test('is the difference of the shares, by hand', () => {
    const { shown, heldBack, added } = effectOf([
      ...arm(56, 70),
      ...arm(48, 80, { heldBack: true }),
    ])
    expect(shown).toMatchObject({ n: 56, of: 70, share: expect.closeTo(0.8) })
    expect(heldBack).toMatchObject({ n: 48, of: 80, share: expect.closeTo(0.6) })
    expect(shown.interval?.low).toBeCloseTo(rate(56, 70).interval?.low ?? 0, 9)
    expect(added?.difference).toBeCloseTo(0.2)
    expect(added?.interval.low).toBeCloseTo(0.0766, 4)
    expect(added?.interval.high).toBeCloseTo(0.3136, 4)
  })

  test.each([
    [9, 50],
    [50, 9],
    [0, 50],
  ])('is not told of %i shown and %i held back', (shown, heldBack) => {
    const effect = effectOf([...arm(5, shown), ...arm(5, heldBack, { heldBack: true })])
    expect(effect.added).toBeNull()
    expect(effect.shown.of + effect.heldBack.of).toBe(shown + heldBack)
  })

  test('weighs each moment by the chance it had of becoming what it became', () => {
    // Half the shown ones had a chance of .6, half of .9: weights 1/.6 and 1/.9.
    const shown = [...arm(10, 10, { probability: 0.4 }), ...arm(0, 10, { probability: 0.1 })]
    const effect = effectOf(shown)
    const [heavy, light] = [10 / 0.6, 10 / 0.9]
    expect(effect.shown.share).toBeCloseTo(heavy / (heavy + light))
    // As many equally weighted moments as tell as much: fewer than 20.
    const size = (heavy + light) ** 2 / (heavy / 0.6 + light / 0.9)
    expect(size).toBeCloseTo(19.23, 2)
    const width = (one: typeof effect.shown): number =>
      (one.interval?.high ?? 0) - (one.interval?.low ?? 0)
    expect(width(effect.shown)).toBeGreaterThan(width(rate(12, 20)))
  })

  test('is told by family', () => {
    const trials = [...arm(3, 10), ...arm(1, 10, { heldBack: true }), trial({ family: 'reply' })]
    const byFamily = effectByFamily(trials)
    expect(byFamily.get('follow-up')?.added?.difference).toBeCloseTo(0.2)
    expect(byFamily.get('reply')).toMatchObject({ shown: { of: 1, share: null }, added: null })
  })

  test('is told by week since the first moment', () => {
    const days = ['2026-11-02', '2026-11-08', '2026-11-09', '2026-11-23']
    const byWeek = effectByWeek(days.toReversed().map((day) => trial({ day })))
    expect(new Map([...byWeek].map(([week, { shown }]) => [week, shown.of]))).toEqual(
      new Map([
        [1, 2],
        [2, 1],
        [4, 1],
      ]),
    )
  })
})

describe('of prompts may be said', () => {
  const clear = [...arm(50, 150), ...arm(10, 100, { heldBack: true })]
  const none = [...arm(0, 300), ...arm(10, 200, { heldBack: true })]

  test('that they help, where all is well', () => {
    expect(clear).toHaveLength(momentsForVerdict)
    expect(verdictOf(effectOf(clear), quiet)).toBe('helps')
  })

  test.each([
    ['one moment fewer', clear.slice(1), quiet],
    ['fewer exchanges both ways', clear, { ...quiet, isTwoWayFalling: true }],
    ['a burden', clear, { ...quiet, tripped: ['dismissed' as const] }],
    ['harm', clear, { ...quiet, tripped: ['late' as const] }],
    ['no difference', [...arm(15, 150), ...arm(10, 100, { heldBack: true })], quiet],
    ['too few to say they do not', none.filter((_, index) => index % 3 === 0), quiet],
    ['nothing at all', [], quiet],
  ])('nothing yet: %s', (_, trials, beside) => {
    expect(verdictOf(effectOf(trials), beside)).toBe('not-clear')
  })

  test('that they do not, where no room is left for a useful effect', () => {
    const effect = effectOf(none)
    expect(effect.added?.interval.high).toBeLessThan(usefulEffect)
    expect(verdictOf(effect, quiet)).toBe('does-not')
  })

  test('that they help a little, where that is sure', () => {
    const little = effectOf([...arm(300, 10_000), ...arm(60, 10_000, { heldBack: true })])
    expect(little.added?.interval.high).toBeLessThan(usefulEffect)
    expect(verdictOf(little, quiet)).toBe('helps')
    expect(verdictOf(little, { ...quiet, isTwoWayFalling: true })).toBe('does-not')
  })
})

const runs = 2_000

/** With which chance a moment is held back, and how often one acts after it anyway. */
type Moments = (index: number) => [probability: number, base: number]
const always: Moments = () => [0.4, 0.1]
const busier: Moments = (index) => (index < 125 ? [0.5, 0.1] : [0.2, 0.25])

/** What 250 moments of one person tell, where a prompt adds so much. */
const simulated = (run: number, moments: Moments, add: number) => {
  const draw = drawFrom(`effect ${run} ${add}`)
  const trials = times(momentsForVerdict, (index) => {
    const [probability, base] = moments(index)
    const heldBack = draw('held back', index) < probability
    const hasActed = draw('acted', index) < base + (heldBack ? 0 : add)
    return trial({ heldBack, probability, hasActed })
  })
  return effectOf(trials)
}

/** Shares of all runs; and those that are out of their bounds, which a failed test shows. */
const outOfBounds = (moments: Moments, add: number, bounds: Record<string, [number, number]>) => {
  const effects = times(runs, (run) => simulated(run, moments, add))
  const shareOf = (fits: (effect: Effect) => boolean): number => effects.filter(fits).length / runs
  const figures = {
    covered: shareOf((one) => isCovered(one, add)),
    helps: shareOf((one) => verdictOf(one, quiet) === 'helps'),
    doesNot: shareOf((one) => verdictOf(one, quiet) === 'does-not'),
    mean: effects.reduce((sum, { added }) => sum + (added?.difference ?? Number.NaN), 0) / runs,
  }
  return Object.entries(figures).filter(([name, figure]) => {
    const [low, high] = bounds[name] ?? [-1, 1]
    return !(figure >= low && figure <= high)
  })
}

const isCovered = ({ added }: Effect, truth: number): boolean =>
  added !== null && added.interval.low <= truth && added.interval.high >= truth

describe('over 2,000 simulated people', () => {
  test('no effect is covered nine times in ten, and rarely called help', () => {
    // Worked out exactly: covered 90.2 %, called help 4.6 %.
    expect(
      outOfBounds(always, 0, { covered: [0.88, 0.93], helps: [0, 0.06], mean: [-0.01, 0.01] }),
    ).toEqual([])
  })

  test('a rise from 10 to 20 % is found by two in three', () => {
    expect(
      outOfBounds(always, 0.1, { covered: [0.88, 0.93], helps: [0.65, 1], mean: [0.09, 0.11] }),
    ).toEqual([])
  })

  test('a useful effect is rarely denied', () => {
    expect(outOfBounds(always, usefulEffect, { doesNot: [0, 0.06] })).toEqual([])
  })

  test('it holds where fewer are held back just when one acts more', () => {
    // Unweighted, the busier half would count for the shown ones: the mean would be wrong by 5 points.
    expect(
      outOfBounds(busier, 0, { covered: [0.87, 0.93], helps: [0, 0.06], mean: [-0.01, 0.01] }),
    ).toEqual([])
  })
})
