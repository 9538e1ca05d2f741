/** The archive that a site gives its members: picked, seen, added, taken back; and whatever else is picked in its place. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import { fixture } from '../archives/linkedin/read.ts'
import { zipOf } from '../archives/zip-build.ts'
import { downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabTo } from './driver/keys.ts'
import { readStore } from './driver/ledger.ts'
import type { Tab } from './driver/tab.ts'
import { tooWide } from './driver/too-wide.ts'
import { sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })
const field = '.archive-drop input'
const zip = path.join(downloads, 'Complete_LinkedInDataExport_06-01-2024.zip')
const photo = path.join(downloads, 'photo.zip')
const large = path.join(downloads, 'large.zip')

/** So many connections: enough to be in the middle of when somebody cancels. */
const many = 20_000

beforeAll(async () => {
  const files = Object.entries(fixture('complete-2024'))
  const packed = files.map(([name, content]) => ({
    path: name,
    content: typeof content === 'string' ? content : new Uint8Array(content),
  }))
  await writeFile(zip, zipOf(packed))
  await writeFile(photo, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10))
  const rows = Array.from(
    { length: many },
    (_, at) => `Ada,Nr ${at},https://www.linkedin.com/in/ada-${at},,,,03 May 2021`,
  )
  const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On'
  const content = [header, ...rows].join('\n')
  await writeFile(large, zipOf([{ path: 'Connections.csv', content }]))
})

const textOf = (tab: Tab, selector = 'main'): Promise<string> =>
  tab.evaluate((one) => document.querySelector<HTMLElement>(one)?.innerText ?? '', selector)

async function says(tab: Tab, words: string): Promise<string> {
  for (let tries = 0; tries < 400 && !(await textOf(tab)).includes(words); tries += 1)
    await sleep(150)
  const text = await textOf(tab)
  expect(text).toContain(words)
  return text
}

const entries = (): Promise<Entry[]> => readStore(theatre.desk, 'entries')
const open = (room = 'data'): Promise<Tab> => theatre.stage.openPage(`dashboard.html#/${room}`)

/** How many acts the button offers to add. */
async function offered(tab: Tab): Promise<number> {
  return Number(/Add (\d+) acts/.exec(await says(tab, 'Add '))?.[1])
}

let added = 0

test('a zip is shown as what it holds before anything of it is written, then added by keyboard', async () => {
  const data = await open()
  await data.waitFor(field)
  await data.choose(field, zip)
  added = await offered(data)
  expect(added).toBeGreaterThan(20)
  const report = await textOf(data)
  expect(report).toContain(`${added} acts of yours on LinkedIn, `)
  expect(report).toContain('All of it is new here.')
  expect(await entries()).toEqual([])
  await data.clickRole('button', 'File by file')
  const files = await textOf(data, '.archive-files')
  expect(files).toContain('Reactions.csv\n7 rows, 3 acts, 1 that tells of the same act as another')
  expect(files).toContain('Left out: without a time that can be read (1), incomplete (1)')
  expect(await faults(data)).toEqual([])
  await data.bringToFront()
  await tabTo(data, '.archive-report .row button')
  await data.press('Enter')
  await says(data, `${added} entries were added.`)
  expect(await entries()).toHaveLength(added)
  expect(await faults(data)).toEqual([])
  await data.resize(320, 256)
  expect(await tooWide(data)).toEqual([])
  await data.close()
})

test('what came is in History, with people and what was done', async () => {
  const imported = await entries()
  expect(new Set(imported.map(({ source, witness }) => `${source} ${witness}`))).toEqual(
    new Set(['archive imported']),
  )
  expect((await readStore(theatre.desk, 'people')).length).toBeGreaterThan(0)
  const history = await open('history')
  await says(history, 'LinkedIn')
  await says(history, 'You became connected with')
  await history.close()
})

test('the same archive again adds nothing', async () => {
  const data = await open()
  await data.waitFor(field)
  await data.choose(field, zip)
  await says(data, 'All of it is here already. Nothing would be added.')
  await data.clickRole('button', 'Close')
  expect(await entries()).toHaveLength(added)
  await data.close()
})

test('an import is taken back whole, and can come again', async () => {
  const data = await open()
  await says(data, 'Archives that were added')
  await data.bringToFront()
  await tabTo(data, '.archive-imports button')
  await data.press('Enter')
  await says(data, `${added} acts that came with it would go.`)
  expect(await faults(data)).toEqual([])
  await data.press('Tab')
  await data.press('Enter')
  await says(data, `${added} acts were taken out again.`)
  expect(await entries()).toEqual([])
  expect(await readStore(theatre.desk, 'people')).toEqual([])
  expect(await readStore(theatre.desk, 'tallies')).toEqual([])
  expect(await readStore(theatre.desk, 'imports')).toEqual([])
  expect(await textOf(data)).not.toContain('Archives that were added')
  await data.choose(field, zip)
  expect(await offered(data)).toBe(added)
  await data.clickRole('button', 'Cancel')
  expect(await entries()).toEqual([])
  await data.close()
})

test('cancelled in the middle, nothing of it is kept', async () => {
  const data = await open()
  await data.waitFor(field)
  await data.choose(field, large)
  await says(data, 'Add 20,000 acts')
  await data.clickRole('button', 'Add 20,000 acts')
  await says(data, 'Adding its entries')
  await data.clickRole('button', 'Cancel')
  await says(data, 'nothing of the file was kept')
  expect(await entries()).toEqual([])
  expect(await readStore(theatre.desk, 'imports')).toEqual([])
  await data.close()
})

test('a photo called a zip is told apart in words, and changes nothing', async () => {
  const data = await open()
  await data.waitFor(field)
  await data.choose(field, photo)
  await says(data, 'This is no zip, whatever its name says.')
  expect(await faults(data)).toEqual([])
  expect(await entries()).toEqual([])
  await data.close()
})
