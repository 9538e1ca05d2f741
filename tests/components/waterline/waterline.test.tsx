// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test } from 'vitest'
import { TextProvider } from '../../../components/text.tsx'
import { Sentence } from '../../../components/waterline/Sentence.tsx'
import { Waterline, type WaterlineProps } from '../../../components/waterline/Waterline.tsx'
import type { Rung } from '../../../lib/domain/entry.ts'
import { fewestForSentence, type Waterline as Day } from '../../../lib/domain/waterline.ts'
import type { Text } from '../../../lib/text/text.ts'
import { englishText } from '../english.ts'

function dayOf(...rungs: Exclude<Rung, 'observe'>[]): Day {
  const marks = rungs.map((rung, index) => ({
    id: `act-${index}`,
    hour: 9 + index,
    rung,
    type: 'Create' as const,
    object: null,
    isReply: false,
    person: null,
  }))
  const looks = [{ id: 'look', from: 8, to: 9, items: 3 }]
  const counts = { observe: 3, touch: 0, compose: 0, collaborate: 0, lead: 0 }
  for (const mark of marks) counts[mark.rung] += 1
  const below = marks.length - counts.touch
  const share = { below, visible: marks.length }
  return {
    counts,
    marks,
    looks,
    share,
    hasSentence: marks.length >= fewestForSentence,
    hatched: [],
    gaps: [],
  }
}

const hrefOf = (ids: readonly string[]): string => `#${ids.join()}`

const fromTheRight: Text = Object.assign(englishText.bind(null), englishText, { dir: 'rtl' })

function draw(day: Day, text = englishText, rest: Pick<WaterlineProps, 'lastSeen'> = {}): void {
  render(
    <TextProvider text={text}>
      <Waterline {...rest} day={day} label="Today" nameOf={(id) => `Act ${id}`} hrefOf={hrefOf} />
      <Sentence {...day} />
    </TextProvider>,
    document.body,
  )
}

const shapes = (selector: string): number => document.querySelectorAll(selector).length
const sentence = (): string => document.querySelector('.wl-sentence')?.textContent ?? ''
const marks = (): SVGAElement[] => [...document.querySelectorAll<SVGAElement>('.wl-mark')]
const sinking = (): string[] =>
  marks()
    .filter((mark) => mark.querySelector('.wl-new'))
    .map((mark) => mark.getAttribute('href') ?? '')

beforeEach(() => render(null, document.body))

test('what is later than what was seen last sinks to its place, and nothing else does', () => {
  const day = dayOf('compose', 'collaborate', 'lead')
  draw(day, englishText, { lastSeen: 'act-0' })
  expect(sinking()).toEqual(['#act-1', '#act-2'])
  draw(day, englishText, { lastSeen: '' })
  expect(sinking()).toHaveLength(3)
  draw(day)
  expect(sinking()).toEqual([])
})

test('the sentence counts exactly the marks drawn', () => {
  draw(dayOf('touch', 'touch', 'touch', 'compose', 'compose', 'collaborate', 'lead'))
  expect(shapes('.wl-float')).toBe(4)
  expect(shapes('.wl-ripple')).toBe(3)
  expect(shapes('.wl-dot')).toBe(3)
  expect(sentence()).toContain('4 of 7 acts that others could notice went below the surface.')
})

test('under five visible acts there are counts only', () => {
  draw(dayOf('touch', 'touch', 'compose', 'lead'))
  expect(sentence()).not.toContain('of 4')
  expect(sentence()).toContain('2 with one click, 1 in your own words, and 1 led.')
})

test('the table says the numbers of the gutter', () => {
  draw(dayOf('touch', 'compose', 'compose'))
  const cells = [...document.querySelectorAll('td')].map((cell) => cell.textContent)
  const gutter = [...document.querySelectorAll('.wl-count')].map((count) => count.textContent)
  expect(cells).toEqual(['3', '1', '2', '0', '0'])
  expect(gutter).toEqual(cells)
})

test('every mark has a name and leads to its entries; Tab comes to one of them', () => {
  draw(dayOf('touch', 'compose', 'lead'))
  expect(marks().map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Act look',
    'Act act-0',
    'Act act-1',
    'Act act-2',
  ])
  expect(marks().map((mark) => mark.getAttribute('href'))).toContain('#act-2')
  expect(marks().filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1)
})

test('where a script runs from the right, marks still follow each other in time, to the left', () => {
  draw(dayOf('touch', 'compose', 'lead'), fromTheRight)
  const names = marks().map((mark) => mark.getAttribute('aria-label'))
  expect(names).toEqual(['Act look', 'Act act-0', 'Act act-1', 'Act act-2'])
  const places = marks().map((mark) => Number(mark.querySelector('rect')?.getAttribute('x')))
  expect(places).toEqual(places.toSorted((one, other) => other - one))
})

test('arrow keys move on, and what the mark is stands in the drawing', async () => {
  draw(dayOf('touch', 'compose'))
  const [first, second] = marks()
  await act(() => first?.focus())
  const key = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
  await act(() => void first?.dispatchEvent(key))
  expect(document.activeElement).toBe(second)
  expect(document.querySelector('.wl-reading')?.textContent).toBe('Act act-0')
})

test('a day without acts draws no mark and says so', () => {
  draw({ ...dayOf(), looks: [], counts: { ...dayOf().counts, observe: 0 } })
  expect(marks()).toHaveLength(0)
  expect(sentence()).toContain('No act yet that others could notice.')
})
