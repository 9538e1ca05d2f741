/**
 * By keyboard alone: what is added, sorted, taken along and erased. Switching a site on, answering a prompt, correcting and
 * looking back are so as well, in screens, prompt, ledger and reflection.
 */
import { expect, test } from 'vitest'
import type { Observation } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { focused, tabTo, tabToNamed, write } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import { send } from './driver/messages.ts'
import type { Tab } from './driver/tab.ts'
import { patiently, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: ['LinkedIn'], downloads })

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector)

const amara = { url: 'https://www.linkedin.com/in/amara-okafor', name: 'Amara Okafor' }

/** A reply of a minute ago, as the site's own recorder would tell of it. */
async function reply(): Promise<Observation> {
  const at = Date.now() - 60_000
  const said: Observation = {
    id: uuidv7(at, crypto.randomUUID()),
    at: new Date(at).toISOString(),
    zone: Temporal.Now.timeZoneId(),
    site: 'linkedin',
    account: null,
    type: 'Create',
    rung: 'compose',
    act: null,
    witness: 'confirmed',
    person: amara,
    others: [],
    object: { type: 'Note', url: null, inReplyTo: 'https://www.linkedin.com/feed/update/1/' },
    undo: null,
    words: '5-19',
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
  }
  await send(theatre.desk, { type: 'record', observations: [said] })
  return said
}

/** A page of the extension in front, as keys go there. */
async function open(path: string, shows: string): Promise<Tab> {
  const page = await theatre.stage.openPage(path)
  await page.waitFor(shows)
  await page.bringToFront()
  return page
}

test('a talk is added in the popup, with whom and where', async () => {
  const popup = await open('popup.html', '.add-talk button')
  await tabToNamed(popup, 'Add a talk or meeting')
  await popup.press('Enter')
  await popup.waitFor('.add-talk .choices')
  // The first place has the focus; the name stands before it.
  await expect.poll(() => focused(popup), patiently).toBe('In person')
  await popup.press('Shift+Tab')
  await write(popup, 'Rosa')
  await popup.press('Tab')
  await popup.press('Tab')
  expect(await focused(popup)).toBe('By phone')
  await popup.press('Enter')
  await expect.poll(() => textOf(popup, '.add-talk output'), patiently).not.toBe('')
  expect(await popup.evaluate(() => document.activeElement?.matches('output'), null)).toBe(true)
  expect(await theatre.entries()).toMatchObject([
    { witness: 'manual', person: { name: 'Rosa' }, site: 'By phone' },
  ])
  expect(await faults(popup)).toEqual([])
  await popup.close()
})

test('own words are called what they were in the popup', async () => {
  const { id } = await reply()
  const popup = await open('popup.html', '.sorting .unfold')
  await tabTo(popup, '.sorting .unfold')
  await popup.press('Enter')
  await popup.waitFor('.sorting li')
  await tabToNamed(popup, 'Helping')
  await popup.press('Enter')
  await expect.poll(() => textOf(popup, '.sorting output'), patiently).not.toBe('')
  expect(await popup.evaluate(() => document.activeElement?.matches('output'), null)).toBe(true)
  const said = (await theatre.entries()).filter(({ corrects }) => corrects === id)
  expect(said).toMatchObject([{ type: 'Update', changes: { act: 'help' } }])
  await popup.close()
})

test('the ledger is taken along, in either format', async () => {
  const { id } = await reply()
  const data = await open('dashboard.html#/data', 'main select')
  await tabToNamed(data, 'Export JSON')
  const json = await downloaded('.json', () => data.press('Enter'))
  expect(json).toContain(id)
  // Nobody has to look for where they were.
  await expect.poll(() => focused(data), patiently).toBe('Export JSON')
  await tabToNamed(data, 'For reading, and for other tools')
  await data.press('Enter')
  await tabTo(data, '[aria-label="Export CSV"]')
  const csv = await downloaded('.csv', () => data.press('Enter'))
  expect(csv).toContain(id)
  await data.close()
})

test('a person is erased, once it was seen how much would go', async () => {
  await reply()
  const data = await open('dashboard.html#/data', 'main select')
  await tabTo(data, 'main select')
  await data.press('o')
  await data.waitFor('.mend-fields > :nth-child(2) select')
  await data.press('Tab')
  await data.press('a')
  await tabToNamed(data, 'See how much would go')
  await data.press('Enter')
  const question = expect.stringContaining('would go for good')
  await expect.poll(() => textOf(data, '.erase'), patiently).toEqual(question)
  expect(await faults(data)).toEqual([])
  await tabToNamed(data, 'Erase for good')
  await data.press('Enter')
  const done = expect.stringContaining('Erased.')
  await expect.poll(() => textOf(data, '.erase'), patiently).toEqual(done)
  const left = await readStore(theatre.desk, 'entries')
  expect(left.filter(({ person }) => person?.url === amara.url)).toEqual([])
  await data.close()
})

test('a page that is left out is noticed again in Settings', async () => {
  await send(theatre.desk, { type: 'leave-page-out', address: `${amara.url}/` })
  const settings = await open('dashboard.html#/settings', '[aria-label^="Notice again"]')
  await tabTo(settings, '[aria-label="Notice again: linkedin.com/in/amara-okafor"]')
  expect(await faults(settings)).toEqual([])
  await settings.press('Enter')
  await expect.poll(() => focused(settings), patiently).toBe('No page is left out.')
  await settings.close()
})
