/** Eight weeks are looked back on: their counts, whether prompts helped, one goal for the week to come. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Person } from '../../lib/domain/entry.ts'
import type { Reflection } from '../../lib/domain/reflection.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import {
  accept,
  amara,
  answer,
  day,
  entry,
  hour,
  li,
  message,
  noor,
  now,
  reading,
  suggestion,
  tomasz,
} from '../domain/build.ts'
import { moment, opened, times } from '../domain/metrics/build.ts'
import { downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabTo } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import { setAhead } from './driver/clock.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })

const people = [amara, tomasz, li, noor]
const whom = (index: number): Person => people[index % people.length] ?? amara

/** Eight weeks of somebody, up to `now` of the builders. */
async function pastFile(): Promise<string> {
  const entries = [
    ...times(70, (index) => entry(index * 19 * hour + hour, { person: whom(index) })),
    ...times(30, (index) => answer(index * 40 * hour + 2 * hour, whom(index))),
    ...times(12, (index) => message(index * 4 * day + 3 * hour, whom(index))),
    ...times(9, (index) => opened(index * 6 * day + 2 * hour, whom(index))),
    ...times(12, (index) => accept(index * 4 * day + 4 * hour, whom(index))),
    ...times(50, (index) => reading(index * 26 * hour, whom(index), 4)),
    message(2 * day, amara, { act: 'help', rung: 'collaborate' }),
    message(17 * day, li, { act: 'mentor', rung: 'lead' }),
  ]
  const moments = times(60, (index) =>
    moment(index * 20 * hour + 2 * hour + 60_000, {
      heldBack: index % 5 < 2,
      family: index % 2 === 0 ? 'follow-up' : 'reply',
      answer: index % 5 < 2 ? null : index % 2 === 0 ? 'not-now' : 'show-how',
    }),
  )
  const done = suggestion({
    state: 'done',
    closedAt: new Date(now - 9 * day).toISOString(),
    openedAt: new Date(now - 12 * day).toISOString(),
  })
  const contents = {
    intentions: [],
    suggestions: [done],
    reflections: [],
    moments,
    gaps: [],
    aliases: [],
    notebook: [],
    entries: (async function* () {
      yield entries
    })(),
  }
  const file = path.join(downloads, 'past-of-review.json')
  const pieces = await Array.fromAsync(
    ledgerJson(contents, defaultSettings(), new Date(now).toISOString()),
  )
  await writeFile(file, pieces.join(''))
  return file
}

test('a week is looked back on, and a goal is set', async () => {
  await setAhead(theatre.desk, now - Date.now())
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', await pastFile())
  await data.waitFor('[role="status"]:not(:empty)')
  await expect
    .poll(async () => (await readStore(theatre.desk, 'moments')).length, { timeout: 20_000 })
    .toBe(60)
  await data.close()

  const page = await theatre.stage.openPage('dashboard.html')
  await page.clickRole('link', 'Review')
  await page.waitFor('.review-headline')
  const words = await page.evaluate(() => document.querySelector('main')?.textContent ?? '', null)
  expect(words).toContain('Not clear yet: 60 of about 250')
  expect(words).toContain('nine times in ten')
  expect(words).toContain('What came of it?')
  expect(await faults(page)).toEqual([])
  await page.type('.review .reflection .field-input', 'One question to Li')
  await page.press('Enter')
  await page.waitFor('.reflection output:not(:empty)')
  expect(await readStore<Reflection>(theatre.desk, 'reflections')).toMatchObject([
    { of: 'week', goal: 'One question to Li' },
  ])
  // Of five rows of last week the first is right.
  await page.click('li:first-child > .row > [aria-label^="Right: "]')
  await page.waitFor('[aria-label^="Right: "][aria-pressed="true"]')
  const checked = await page.evaluate(() => document.querySelector('main')?.textContent ?? '', null)
  expect(checked).toContain('So far 1 of 1 were right.')
  expect(await readStore(theatre.desk, 'notebook')).toMatchObject([
    { record: 'check', isRight: true },
  ])
  expect(await faults(page)).toEqual([])
  await page.resize(320, 256)
  expect(await tooWide(page)).toEqual([])
  await page.close()
})

/** How many acts a mark of the weeks counts, and how many lines History shows when it is pressed. */
async function counted(page: Tab, mark: string): Promise<[number, number]> {
  const name = await page.evaluate(
    (one) => document.querySelector(one)?.getAttribute('aria-label') ?? '',
    mark,
  )
  await page.click(mark)
  await page.waitFor('.filter-line b')
  await page.waitFor('.lines li')
  const lines = await page.evaluate(() => document.querySelectorAll('.lines > li').length, null)
  return [Number(name.split(': ').at(-1)), lines]
}

test('a mark of the weeks leads to the acts it counts, by pointer and by keyboard', async () => {
  const page = await theatre.stage.openPage('dashboard.html#/review')
  await page.waitFor('.waterline')
  const [clicks, seen] = await counted(page, '.waterline .wl-touch')
  expect(clicks).toBeGreaterThan(0)
  expect(seen).toBe(clicks)
  expect(await faults(page)).toEqual([])
  await page.clickRole('link', 'Today')
  await page.waitFor('.today .waterline')
  const drawings = await page.evaluate(() => document.querySelectorAll('.waterline').length, null)
  expect(drawings).toBe(2)
  await tabTo(page, '.week .wl-mark')
  await page.press('ArrowRight')
  const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'), null)
  expect(said).toMatch(/ · .+: \d/)
  expect(await faults(page)).toEqual([])
  await page.press('Enter')
  await page.waitFor('.filter-line b')
  await page.resize(320, 256)
  await page.goto(page.address().replace(/#.*/, '#/today'))
  await page.waitFor('.today .waterline')
  expect(await tooWide(page)).toEqual([])
  await page.close()
})
