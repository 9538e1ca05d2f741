// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { high, widthOfMark } from '../../../components/waterline/layout.ts'
import { layOutSpans } from '../../../components/waterline/spans.ts'
import { SpansDrawing } from '../../../components/waterline/SpansDrawing.tsx'
import { instant } from '../../../lib/domain/clock.ts'
import { spansWith, type Period } from '../../../lib/domain/spans.ts'
import { amara, day, entry, gap, message, now, reading } from '../../domain/build.ts'
import { draw } from '../draw.tsx'

const eight: Period = { last: '2026-11-22', spans: 8, days: 7 }
const moment = { now: instant(now), zone: 'Europe/Berlin' }
const entries = [
  ...[1, 2, 3, 4].map((ago) => entry(ago * day)),
  message(day, amara),
  message(9 * day, amara),
  message(10 * day, amara),
  message(17 * day, amara, { rung: 'lead' }),
  reading(2 * day, amara, 4),
]
const gaps = [gap(20 * day, { until: instant(now - 19 * day) })]
const weeks = spansWith(eight, { entries, gaps }, moment)

async function drawn() {
  return draw(
    <SpansDrawing
      spans={weeks}
      label="Eight weeks"
      width={760}
      hrefOf={({ span, rung }) => `#${rung} ${span.first}`}
    />,
  )
}

test('every mark carries its number, says what it is and leads to its acts', async () => {
  const { all } = await drawn()
  const marks = all('.wl-mark').map((one) => [
    one.getAttribute('aria-label')?.replaceAll(/\s/g, ' '),
    one.getAttribute('href'),
    one.querySelector('text')?.textContent ?? null,
  ])
  expect(marks).toEqual([
    ['November 2 – 8 · Led: 1', '#lead 2026-11-02', '1'],
    ['November 9 – 15 · Own words: 2', '#compose 2026-11-09', '2'],
    ['November 16 – 22 · Saw: 12', '#observe 2026-11-16', null],
    ['November 16 – 22 · One click: 4', '#touch 2026-11-16', '4'],
    ['November 16 – 22 · Own words: 1', '#compose 2026-11-16', '1'],
  ])
})

test('the numbers of the marks add up to those of the gutter', async () => {
  const { all } = await drawn()
  const numbers = (selector: string): number[] =>
    all(selector).map(({ textContent }) => Number(textContent))
  const [saw, ...counts] = numbers('.wl-count')
  expect(saw).toBe(all('.wl-dot').length)
  expect(counts).toEqual([4, 3, 0, 1])
  const marked = numbers('.wl-ripple-count, .wl-float-count')
  expect(marked.reduce((sum, one) => sum + one, 0)).toBe(8)
})

test('what could not be seen is hatched, above the surface and below', async () => {
  const { all } = await drawn()
  expect(all('rect[fill$="-dry)"]')).toHaveLength(1)
  expect(all('rect[fill$="-wet)"]')).toHaveLength(1)
})

test('in any width no mark touches another, and the last label is always there', () => {
  const counts = fc.record({
    observe: fc.nat(400),
    touch: fc.nat(1_200),
    compose: fc.nat(40),
    collaborate: fc.nat(9),
    lead: fc.nat(9),
  })
  fc.assert(
    fc.property(
      fc.array(counts, { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 360, max: 900 }),
      (some, width) => {
        const spans = some.map((one, index) => {
          const first = `2026-10-${10 + index}`
          return { first, last: first, counts: one }
        })
        const frame = { gutter: 110, width, heights: high }
        const { marks, ticks } = layOutSpans({ spans, hatched: [] }, frame, ({ first }) => first)
        for (const rung of ['touch', 'compose', 'collaborate', 'lead'] as const) {
          const edges = marks.flatMap((one) => {
            const half = widthOfMark(one) / 2
            return one.rung === rung ? [one.x - half, one.x + half] : []
          })
          expect(edges).toEqual(edges.toSorted((a, b) => a - b))
          for (const edge of edges) expect(edge > 110 && edge < width).toBe(true)
        }
        expect(ticks.at(-1)?.label).toBe('2026-10-17')
      },
    ),
  )
})
