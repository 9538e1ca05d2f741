/** How long entries stay: chosen by keyboard, seen before it happens, and carried out from then on. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Tally } from '../../lib/domain/tally.ts'
import { accept, amara, day, entry, li, now, reading, tomasz, undo } from '../domain/build.ts'
import { blankPaper, fileOf } from '../ledger/model/paper.ts'
import { setAhead } from './driver/clock.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabToNamed } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })

/** Days before the real present, as `build.ts` counts from one of its own. */
const ago = (days: number): number => now - Date.now() + days * day

const oldLook = reading(ago(40), amara, 2)
const youngLook = reading(ago(5), li, 2)
const oldAccept = accept(ago(400), tomasz)
const youngAccept = accept(ago(100), li)
const oldLike = entry(ago(380))
// The undo is young, and goes with what it takes back.
const undone = undo(ago(2), oldLike)
const old = [oldLook, oldAccept, oldLike, undone]
const young = [youngLook, youngAccept]

const file = fileOf({ ...blankPaper, entries: [...old, ...young] })

beforeAll(async () => {
  const name = path.join(downloads, 'past.json')
  await writeFile(name, JSON.stringify(file))
  const data = await theatre.stage.openPage('dashboard.html#/data')
  await data.choose('input[accept]', name)
  await says(data, '6 entries were added')
  await data.close()
})

const textOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null)

async function says(tab: Tab, words: string): Promise<void> {
  for (let tries = 0; tries < 200 && !(await textOf(tab)).includes(words); tries += 1)
    await sleep(100)
  expect(await textOf(tab)).toContain(words)
}

/** What is chosen for looking, and for one click. */
const chosen = (tab: Tab): Promise<string[]> =>
  tab.evaluate(
    () =>
      Array.from(
        document.querySelectorAll<HTMLSelectElement>('.retention select'),
        ({ selectedOptions: [one] }) => one?.textContent ?? '',
      ).slice(0, 2),
    null,
  )

const idsOf = (some: readonly Pick<Entry, 'id'>[]): string[] => some.map(({ id }) => id).toSorted()
const held = async (): Promise<string[]> => idsOf(await readStore(theatre.desk, 'entries'))

async function choose(settings: Tab): Promise<void> {
  await tabToNamed(settings, 'Saw')
  await settings.press('ArrowDown')
  await tabToNamed(settings, 'One click')
  for (let times = 0; times < 3; times += 1) await settings.press('ArrowDown')
  expect(await chosen(settings)).toEqual(['30 days', '365 days'])
  await tabToNamed(settings, 'Keep it like this')
  await settings.press('Enter')
  await says(settings, '4 entries are older than that.')
}

test('what gets old goes: chosen by keyboard, and left, and chosen', async () => {
  const settings = await theatre.stage.openPage('dashboard.html#/settings')
  await settings.waitFor('.retention select')
  await settings.bringToFront()
  expect(await chosen(settings)).toEqual(['For ever', 'For ever'])
  await choose(settings)
  expect(await faults(settings)).toEqual([])
  expect(await held()).toEqual(idsOf(file.entries))
  await tabToNamed(settings, 'Leave it')
  await settings.press('Enter')
  await settings.waitFor('.retention + .row, .erase [role="alert"]', { gone: true })
  expect(await chosen(settings)).toEqual(['For ever', 'For ever'])
  expect(await held()).toEqual(idsOf(file.entries))

  await settings.evaluate(() => document.querySelector('h1')?.focus(), null)
  await choose(settings)
  await tabToNamed(settings, 'Erase for good')
  await settings.press('Enter')
  await says(settings, 'Kept like this from now on.')
  expect(await chosen(settings)).toEqual(['30 days', '365 days'])
  expect(await held()).toEqual(idsOf(young))
  const tallies = await readStore<Tally>(theatre.desk, 'tallies')
  expect(tallies.map((one) => one.day).toSorted()).toEqual([youngAccept.day, youngLook.day])
  expect(await readStore(theatre.desk, 'people')).toMatchObject([{ name: li.name }])
  await settings.clickRole('link', 'Data')
  await says(settings, '2 entries')
  await says(settings, 'goes again when your next day begins')
  const text = await downloaded('.json', () => settings.clickRole('button', 'Export JSON'))
  expect(text).toContain(youngAccept.id)
  for (const { id } of old) expect(text).not.toContain(id)
  await settings.close()
})

test('and a month later what was young is old, and goes by itself', async () => {
  expect(await held()).toEqual(idsOf(young))
  await setAhead(theatre.desk, 30 * day)
  await theatre.stage.stopWorker()
  for (let tries = 0; tries < 130 && (await held()).length > 1; tries += 1) await sleep(150)
  expect(await held()).toEqual([youngAccept.id])
})
