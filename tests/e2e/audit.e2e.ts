/** Where one stands: numbers that lead to lists of as many, a file of the same numbers; a year that can be shared. */
import { expect, test } from 'vitest'
import { now } from '../domain/build.ts'
import { yearsFile } from '../pictures/years.ts'
import { setAhead } from './driver/clock.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabTo } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { patiently, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })

test('years are brought in', async () => {
  await setAhead(theatre.desk, now - Date.now())
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', await yearsFile(downloads))
  await data.waitFor('[role="status"]:not(:empty)')
  await expect
    .poll(async () => (await readStore(theatre.desk, 'entries')).length, patiently)
    .toBeGreaterThan(600)
  await data.close()
})

/** Each number that leads somewhere: where to, and how many it says. */
const numbers = (page: Tab): Promise<{ address: string; count: number; words: string }[]> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLAnchorElement>('.audit .figure a')].map((link) => ({
        address: link.getAttribute('href') ?? '',
        count: Number.parseInt(link.textContent ?? '', 10),
        words: link.textContent ?? '',
      })),
    null,
  )

test('each number leads to a list of as many, and back', async () => {
  const page = await theatre.stage.openPage('dashboard.html#/review')
  await page.clickRole('link', 'Where you stand')
  await page.waitFor('.audit .figure a')
  expect(await faults(page)).toEqual([])
  const found = await numbers(page)
  expect(found.map(({ address }) => address)).toEqual([
    '#/review/audit/silent',
    '#/review/audit/accepted',
    '#/review/audit/unanswered',
    '#/review/audit/quiet',
    '#/review/audit/circles',
    '#/review/audit/rhythm',
  ])
  for (const { address, count } of found) {
    await page.click(`.audit .figure a[href="${address}"]`)
    await page.waitFor('.audit-rows li')
    const rows = await page.evaluate(
      () => document.querySelectorAll('.audit-rows > li').length,
      null,
    )
    expect([address, rows]).toEqual([address, count])
    const steps = await page.evaluate(() => document.querySelectorAll('.card a').length, null)
    expect(steps).toBeLessThanOrEqual(1)
    await page.clickRole('link', 'All numbers')
    await page.waitFor('.audit .figure a')
  }
  await page.close()
})

test('a number is reached by keyboard, and its list begins at its heading', async () => {
  const page = await theatre.stage.openPage('dashboard.html#/review/audit')
  await page.waitFor('.audit .figure a')
  await tabTo(page, '.audit .figure a')
  await page.press('Enter')
  await page.waitFor('.audit-rows li')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent, null), patiently)
    .toBe('Contacts without contact')
  expect(await faults(page)).toEqual([])
  for (const part of ['audit', 'audit/silent', 'audit/rhythm', 'year']) {
    await page.resize(320, 256)
    await page.goto(page.address().replace(/#.*/, `#/review/${part}`))
    await page.waitFor('.audit, .audit-rows, .year img')
    expect(await tooWide(page)).toEqual([])
  }
  await page.close()
})

test('a number of a year leads to its entries', async () => {
  const page = await theatre.stage.openPage('dashboard.html#/review/audit')
  await page.waitFor('.terms a[href*="to=2024-12-31"]')
  const words = await page.evaluate(
    () =>
      document.querySelector('.terms a[href*="rung=touch"][href*="to=2024-12-31"]')?.textContent ??
      '',
    null,
  )
  await page.click('.terms a[href*="rung=touch"][href*="to=2024-12-31"]')
  await page.waitFor('.filter-line b')
  await page.waitFor('.lines li')
  const lines = await page.evaluate(() => document.querySelectorAll('.lines > li').length, null)
  expect(lines).toBe(Number(words.split(': ').at(-1)))
  await page.close()
})

test('the file says the same numbers, without names until they are asked for', async () => {
  const page = await theatre.stage.openPage('dashboard.html#/review/audit')
  await page.waitFor('.audit .figure a')
  const found = await numbers(page)
  const save = (name: string, ending: string): Promise<string> =>
    downloaded(ending, () => page.clickRole('button', name))
  const nameless = await save('Save as Markdown', 'waterline-audit-2026-11-22.md')
  for (const { words } of found) expect(nameless).toContain(`**${words}**`)
  expect(nameless).not.toMatch(/Baptista|Amara|#reviews/)
  await page.click('[role="switch"]')
  const html = await save('Save as a page (HTML)', 'waterline-audit-2026-11-22.html')
  for (const { words } of found) expect(html).toContain(`<strong>${words}</strong>`)
  expect(html).toContain('Ines Baptista')
  expect(await faults(page)).toEqual([])
  await page.close()
})

test('the picture of a year to be shared has nobody in it', async () => {
  const page = await theatre.stage.openPage('dashboard.html#/review/year')
  await page.waitFor('.year img')
  const letter = (): Promise<string> =>
    page.evaluate(() => document.querySelector('.letter')?.textContent ?? '', null)
  expect(await letter()).toContain('Dana Whitfield-Nakamura')
  const isDrawn = await page.evaluate(
    () => (document.querySelector<HTMLImageElement>('.year img')?.naturalWidth ?? 0) > 0,
    null,
  )
  expect(isDrawn).toBe(true)
  expect(await faults(page)).toEqual([])
  await page.click('[role="switch"]')
  await expect.poll(letter, patiently).not.toContain('Dana')
  const svg = await downloaded('waterline-2026-shared.svg', () =>
    page.clickRole('button', 'Save the picture (SVG)'),
  )
  expect(svg).not.toMatch(/Dana|Whitfield|Amara|linkedin|x\.com|reviews|teachers|\d{4}-\d{2}/i)
  expect(svg).toContain('Dear me,')
  await page.clickRole('link', '2023')
  await expect
    .poll(
      () => page.evaluate(() => document.querySelector('.year-name')?.textContent, null),
      patiently,
    )
    .toBe('2023')
  await page.close()
})
