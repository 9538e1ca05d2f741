/** A year on one page: what is read for it, and what the picture to share gives away. */
import { describe, expect, test } from 'vitest'
import { foldTallies } from '../../lib/domain/tally.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { openYear, yearNow, type YearNeeds } from '../../lib/screens/year.ts'
import { createText, type Text } from '../../lib/text/text.ts'
import arabic from '../../public/_locales/ar/messages.json' with { type: 'json' }
import { englishText as english } from '../components/english.ts'
import {
  amara,
  answer,
  clockAt,
  day,
  entry,
  gap,
  idAt,
  instantAgo,
  knownPerson,
  li,
  message,
  noor,
  now,
  promise,
  undo,
} from '../domain/build.ts'
import { opened, times } from '../domain/metrics/build.ts'
import { fakeOutside } from './outside.ts'

const lived = (): Entry[] => [
  message(700 * day, amara),
  message(300 * day, amara, { tags: ['oncall'] }),
  answer(299 * day, li, { act: 'help', rung: 'collaborate', tags: ['oncall'] }),
  opened(298 * day, li),
  ...times(70, (index) => entry((40 + index / 10) * day, { person: noor, site: 'x' })),
]

function needs(entries: readonly Entry[], text: Text = english) {
  const saved: { name: string; content: string }[] = []
  const ledger: YearNeeds['ledger'] = {
    aliases: () => Promise.resolve([]),
    entriesOfDay: (on) => Promise.resolve(entries.filter((one) => one.day === on)),
    gaps: () => Promise.resolve([gap(200 * day, { until: instantAgo(190 * day) })]),
    horizon: () => Promise.resolve(entries.map(({ at }) => at).toSorted()[0] ?? null),
    intentions: () =>
      Promise.resolve([
        { id: idAt(now), text: 'Help Li Wei', topics: [], from: instantAgo(90 * day), until: null },
      ]),
    people: () =>
      Promise.resolve([amara, li, noor].map((one) => knownPerson(one.url ?? '', one.name))),
    records: (async () => [
      promise(9 * day, { state: 'kept', closedAt: instantAgo(8 * day) }),
    ]) as never,
    reflections: () => Promise.resolve([]),
    tallies: (from, to) =>
      Promise.resolve(foldTallies(entries).filter((one) => one.day >= from && one.day <= to)),
    undone: () => Promise.resolve(new Set(entries.flatMap(({ undoes }) => undoes ?? []))),
  }
  const saveFile: YearNeeds['saveFile'] = async ({ name }, pieces) => {
    saved.push({ name, content: (await Array.fromAsync(pieces)).join('') })
    return 'downloaded'
  }
  return { ledger, outside: fakeOutside(), clock: clockAt(now), text, saveFile, saved }
}

describe('the year shown', () => {
  test('is the one that lasts, or the one asked for, if there may be something of it', async () => {
    const of = needs(lived())
    expect((await yearNow(null, of)).year).toBe('2026')
    expect((await yearNow('2024', of)).year).toBe('2024')
    expect((await yearNow('1999', of)).year).toBe('2026')
    expect((await yearNow('2025', of)).years.map(({ address }) => address)).toEqual([
      '#/review/year/2026',
      '#/review/year/2025',
      '#/review/year/2024',
    ])
    expect((await yearNow('2025', of)).isThere).toBe(false)
    expect(await yearNow('2024', of)).toMatchObject({ isThere: true })
  })

  test('has a mark for each act that stands, or for as many as find no room', async () => {
    const few = [message(300 * day, amara), answer(299 * day, li)]
    const { months, key } = await yearNow(null, needs([...few, undo(298 * day, few[0]!)]))
    expect(months.map(({ marks }) => marks.compose)).toEqual([1, ...times(11, () => 0)])
    expect(key[0]).toContain('1 act.')
    const many = await yearNow(null, needs(lived()))
    expect(many.key[0]).toContain('up to 2 acts')
    expect(many.months[9]?.marks.touch).toBe(35)
    expect(many.months[9]?.counts.touch).toBe(70)
  })

  test('has its gaps drawn and named, each as a share of its month', async () => {
    const { months, key } = await yearNow(null, needs(lived()))
    expect(months.flatMap(({ name, unseen }) => (unseen > 0 ? [name] : []))).toEqual(['May'])
    expect(key.at(-1)).toContain('Hatched')
  })
})

/** Every way a day, a site or somebody could be read off the file. */
const tellTales = [
  /Amara|Okafor|Li Wei|Noor|Haddad/,
  /linkedin|x\.com|>X</i,
  /oncall/,
  /https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
  /\d{4}-\d{2}/,
  /\d{1,2}:\d{2}/,
  /(?:January|October|May|Jan|Oct) \d|\d{1,2}\.? (?:January|October|Jan|Oct|May)\b/,
]

const poster = async (isShared: boolean, entries = lived(), text: Text = english) => {
  const of = needs(entries, text)
  const room = openYear(of, new AbortController().signal)
  await room.show(null)
  expect(await room.acts.saveYear(isShared)).toBe('downloaded')
  return of.saved[0]!
}

/** Where a label stands. */
const x = (content: string, label: string): number =>
  Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${label}</text>`).exec(content)?.[1])

describe('the picture', () => {
  test('for oneself has the letter with names', async () => {
    const { name, content } = await poster(false)
    expect(name).toBe('waterline-2026.svg')
    expect(content).toContain('Amara Okafor')
    expect(content).toContain('Help Li Wei')
    expect(content).toContain('#oncall')
  })

  test('for sharing holds no name, no place and no date finer than a month, in none of its bytes', async () => {
    const { name, content } = await poster(true)
    expect(name).toBe('waterline-2026-shared.svg')
    for (const sign of tellTales) expect(content).not.toMatch(sign)
    expect(content).toContain('January')
  })

  test('for sharing is the same picture on whichever days of their months the acts were', async () => {
    const moved = lived().map((one) => {
      const on = `${one.day.slice(0, 8)}15`
      return Object.assign(one, { day: on, at: `${on}T12:00:00.000Z` })
    })
    expect((await poster(true, moved)).content).toBe((await poster(true)).content)
  })

  test('is sound XML that loads nothing and runs nothing', async () => {
    const { content } = await poster(false, [
      message(300 * day, { url: 'https://x.com/a', name: '<script>"&' }),
      message(700 * day, li),
    ])
    expect(content).not.toMatch(/<script|href|url\((?!#)|on\w+=/)
    expect(content).toContain('&lt;script&gt;&quot;&amp;')
  })

  test('is mirrored where lines run from right to left', async () => {
    const catalogue: Record<string, { message: string }> = arabic
    const text = createText('ar', (key, values) =>
      (catalogue[key]?.message ?? '').replaceAll(/\$(\d)/g, (_, place) => values[place - 1] ?? ''),
    )
    const { content } = await poster(true, lived(), text)
    expect(content).toContain('direction="rtl"')
    expect(x(content, 'يناير')).toBeGreaterThan(x(content, 'ديسمبر'))
    const ltr = (await poster(true)).content
    expect(x(ltr, 'Jan')).toBeLessThan(x(ltr, 'Dec'))
  })

  test('that can’t be written is told, and nothing is saved before it was read', async () => {
    const of = { ...needs(lived()), saveFile: () => Promise.reject(new Error('no room')) }
    const room = openYear(of, new AbortController().signal)
    expect(await room.acts.saveYear(true)).toBeNull()
    await room.show(null)
    expect(await room.acts.saveYear(true)).toBeNull()
  })
})
