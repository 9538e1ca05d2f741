/** A letter about a year: from facts, silent where nothing is, and without anybody in it where it is shared. */
import { expect, test } from 'vitest'
import { letterOf } from '../../lib/text/letter.ts'
import type { YearFacts } from '../../lib/domain/year/facts.ts'
import { createText } from '../../lib/text/text.ts'
import { englishText as text } from '../components/english.ts'
import arabic from '../../public/_locales/ar/messages.json' with { type: 'json' }
import german from '../../public/_locales/de/messages.json' with { type: 'json' }
import { amara } from '../domain/build.ts'

const nothing: YearFacts = {
  year: '2025',
  isOver: true,
  wrote: 0,
  bothWays: 0,
  met: 0,
  first: null,
  acts: new Map(),
  most: null,
  without: [],
  unseen: [],
  tags: [],
  promisesKept: 0,
  daysReflected: 0,
  intentions: [],
}
const all: YearFacts = {
  ...nothing,
  wrote: 12,
  bothWays: 1,
  met: 1,
  first: { person: amara, month: '2025-01' },
  acts: new Map([
    ['help', 2],
    ['host', 1],
  ]),
  most: '2025-03',
  without: ['2025-07', '2025-08'],
  unseen: ['2025-05'],
  tags: ['oncall', 'reviews'],
  promisesKept: 3,
  daysReflected: 1,
  intentions: ['Be useful to Amara’s school.'],
}

test('where nothing is, no letter is written', () => {
  expect(letterOf(nothing, false, text)).toEqual([])
  expect(letterOf({ ...nothing, intentions: ['Mine'] }, true, text)).toEqual([])
})

test('each fact that is there is said once, in the number it has', () => {
  expect(letterOf(all, false, text)).toEqual([
    'Dear me, this is 2025, as far as it was seen.',
    'You came for this: “Be useful to Amara’s school.”',
    'You wrote to 12 people in your own words. With 1 of them words went both ways. The first words of the year went to Amara Okafor, in January. 1 person was new to you.',
    'What you marked as given and asked: helped 2 times and hosted once. You wrote most about #oncall and #reviews. You kept 3 promises. You looked back on 1 day.',
    'The month with most of your own words was March. No words of yours were seen in July and August, and that can be as it was meant. Part of May could not be seen.',
    'Of what in this would you like more? Your call.',
  ])
})

test('a year that lasts is told so far', () => {
  expect(letterOf({ ...all, isOver: false }, true, text)[0]).toContain('2025 so far')
})

test('for sharing it has nobody, no tag and no words of one’s own', () => {
  const shared = letterOf(all, true, text).join('\n')
  expect(shared).not.toMatch(/Amara|oncall|reviews|school/)
  expect(shared).toContain('The first words of the year went out in January.')
})

test('it compares nothing', () => {
  const words = letterOf(all, false, text).join(' ')
  expect(words).not.toMatch(/%|more than|less than|fewer|better|last year|others|total/i)
})

/** As a screen in another language says it. */
function spoken(lang: string, catalogue: Record<string, { message: string }>) {
  return createText(lang, (key, values) =>
    (catalogue[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, place) => values[place - 1] ?? ''),
  )
}

test('it speaks the language of the screen', () => {
  expect(letterOf({ ...all, bothWays: 0 }, true, spoken('de', german))[1]).toBe(
    'Du hast 12 Menschen in eigenen Worten geschrieben. Die ersten Worte des Jahres gingen im Januar hinaus. 1 Mensch war neu für dich.',
  )
})

test('words that run the other way turn none around them', () => {
  const letter = letterOf(all, false, spoken('ar', arabic)).join('\n')
  for (const words of ['#oncall', 'Be useful to Amara’s school.', 'Amara Okafor'])
    expect(letter).toContain(`\u2068${words}\u2069`)
})
