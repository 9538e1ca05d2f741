/** History, once there is much of it: read in parts, through a filter, by keyboard and by address. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { entry, hour } from '../domain/build.ts'
import { blankPaper, fileOf } from '../ledger/model/paper.ts'
import { downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabToNamed } from './driver/keys.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [] })

const people = ['Ana Pereira', 'Íñigo Núñez', '山田太郎']
/** An act every two hours; each fifth one is in own words, on X, and has a tag. */
const acts: Entry[] = Array.from({ length: 600 }, (_, at) => {
  const name = people[at % people.length] ?? ''
  const url = `https://x.com/${encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))}`
  const isOwn = at % 5 === 0
  return entry(at * 2 * hour, {
    person: { url, name },
    ...(isOwn ? { site: 'x', type: 'Create', rung: 'compose', tags: ['ethics'] } : {}),
  })
})
const oldest = acts.at(-1)

const file = fileOf({ ...blankPaper, entries: acts })

beforeAll(async () => {
  const name = path.join(downloads, 'much.json')
  await writeFile(name, JSON.stringify(file))
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', name)
  await until(data, () => document.body.textContent.includes('600 entries were added'))
  await data.close()
})

/** Waits until it is so in the page. */
async function until(tab: Tab, isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await tab.evaluate(isSo, null)) return
    await sleep(100)
  }
  throw new Error(`it never was so: ${String(isSo)}`)
}

const linesOf = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => [...document.querySelectorAll('.line')].map((line) => line.textContent), null)

test('whoever scrolls comes to where the ledger begins, and only the lines near them are kept', async () => {
  const history = await theatre.stage.openPage('dashboard.html#/history')
  await history.waitFor('.line')
  expect((await linesOf(history)).length).toBeLessThan(250)
  for (let turns = 0; turns < 60; turns += 1) {
    await history.wheel(3_000)
    await sleep(60)
    if (await history.evaluate(() => document.querySelector('.part + p') !== null, null)) break
  }
  await until(history, () => document.querySelector('.part + p') !== null)
  await history.evaluate(() => scrollTo(0, document.body.scrollHeight), null)
  await until(history, () => (document.querySelector('.part')?.childElementCount ?? 1) === 0)
  expect((await linesOf(history)).length).toBeLessThan(250)
  // The way back is as long as the way down was.
  const height = () => history.evaluate(() => document.body.scrollHeight, null)
  const before = await height()
  await history.evaluate(() => scrollTo(0, 0), null)
  await until(history, () => document.querySelector('.part')?.querySelector('.line') !== null)
  expect(Math.abs((await height()) - before)).toBeLessThan(before / 20)
  await history.close()
})

test('a filter is chosen by keyboard, stands in the address, and is left by going back', async () => {
  const history = await theatre.stage.openPage('dashboard.html#/history')
  await history.waitFor('.line')
  const whole = await linesOf(history)
  await tabToNamed(history, 'Choose what to see')
  await history.press('Enter')
  await history.waitFor('.filter-ways a')
  expect(await faults(history)).toEqual([])
  await tabToNamed(history, 'Own words')
  await history.press('Enter')
  await until(history, () => location.hash === '#/history?rung=compose')
  await until(
    history,
    () => document.querySelector('.filter p')?.textContent === 'All of it · Own words',
  )
  for (const line of await linesOf(history)) expect(line).toContain('X · ')
  await history.evaluate(() => location.reload(), null)
  await history.waitFor('.filter b')
  for (const line of await linesOf(history)) expect(line).toContain('X · ')
  await history.evaluate(() => globalThis.history.back(), null)
  await until(history, () => document.querySelector('.filter b') === null)
  await until(history, () => document.body.textContent.includes('LinkedIn · '))
  expect((await linesOf(history)).slice(0, 20)).toEqual(whole.slice(0, 20))
  await history.close()
})

test('people are found by how their names begin, and what nobody did is said so', async () => {
  const history = await theatre.stage.openPage('dashboard.html#/history')
  await history.clickRole('button', 'Choose what to see')
  await history.type('.filter input', 'nunez')
  await until(
    history,
    () => document.querySelector('.filter-names a')?.textContent === 'Íñigo Núñez',
  )
  await history.press('Enter')
  await until(
    history,
    () => document.querySelector('.filter b')?.textContent === 'with Íñigo Núñez',
  )
  for (const line of await linesOf(history)) expect(line).toContain('Íñigo Núñez')
  await history.evaluate(() => (location.hash += '&tag=nothing'), null)
  await until(history, () =>
    document.body.textContent.includes('Nothing like that is written here.'),
  )
  expect(await faults(history)).toEqual([])
  await history.clickRole('link', 'All of it')
  await history.waitFor('.line')
  await history.close()
})

test('an entry of long ago is stood on at once', async () => {
  const history = await theatre.stage.openPage(`dashboard.html#/history/${oldest?.id}`)
  await history.waitFor('.line-sought')
  await until(history, () => document.activeElement?.matches('.line-sought') ?? false)
  const isInView = await history.evaluate(() => {
    const { top = -1, bottom = -1 } =
      document.querySelector('.line-sought')?.getBoundingClientRect() ?? {}
    return top >= 0 && bottom <= innerHeight
  }, null)
  expect(isInView).toBe(true)
  expect((await linesOf(history)).length).toBeLessThan(80)
  await history.close()
})

test('in a window of 1280 pixels at 400 % nothing of it sticks out, whatever is open', async () => {
  const history = await theatre.stage.openPage(`dashboard.html#/history/${acts[0]?.id}`)
  await history.resize(320, 600)
  await history.waitFor('.line-sought')
  expect(await tooWide(history)).toEqual([])
  await history.clickRole('button', 'Choose what to see')
  await history.waitFor('.filter-ways a')
  await history.clickRole('button', 'Add something from elsewhere')
  await history.waitFor('.add form')
  expect(await tooWide(history)).toEqual([])
  await history.close()
})
