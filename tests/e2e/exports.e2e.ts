/** Files for reading and for other tools: exported by keyboard out of the built extension, and read back by others. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse as readCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { parse as readYaml } from 'yaml'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import { z } from '../../lib/domain/schema.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import { expanded } from '../exports/expand.ts'
import { contentsOf, livedEntries, textOf } from '../exports/sample.ts'
import { unzipped } from '../exports/unzip.ts'
import { statementSchema } from '../exports/xapi-rules.ts'
import { downloaded, downloads } from './driver/downloads.ts'
import { faults } from './driver/faults.ts'
import { tabTo, tabToNamed } from './driver/keys.ts'
import type { Tab } from './driver/tab.ts'
import { sleep, useTheatre } from './driver/theatre.ts'

const theatre = useTheatre({ sites: [], downloads })
const lived = livedEntries()
/** Corrections have no line of their own. */
const acts = lived.filter(({ corrects }) => corrects === null)
const names = ['Amara Okafor', 'Li Wei', 'Noor Haddad', 'Tomasz Nowak']

let data: Tab

beforeAll(async () => {
  const file = path.join(downloads, 'past.json')
  const text = ledgerJson(contentsOf(lived), defaultSettings(), '2026-11-22T12:00:00.000Z')
  await writeFile(file, await textOf(text))
  const tab = await theatre.stage.openPage('dashboard.html#/data')
  await tab.choose('input[accept]', file)
  await says(tab, 'entries were added')
  await tab.close()
})

beforeEach(async () => {
  data = await theatre.stage.openPage('dashboard.html#/data')
  await says(data, 'entries')
  await tabToNamed(data, 'For reading, and for other tools')
  await data.press('Enter')
  await says(data, 'Goes along')
  return async () => data.close()
})

async function says(tab: Tab, words: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const text = await tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null)
    if (text.includes(words)) return
    await sleep(100)
  }
  throw new Error(`the page never said: ${words}`)
}

/** Presses the button of a kind of file. */
async function exported(name: string, ending: string): Promise<string> {
  await tabTo(data, `[aria-label="Export ${name}"]`)
  return downloaded(ending, () => data.press('Enter'))
}

const idsIn = (csv: string): string[] =>
  z
    .array(z.object({ id: z.string() }))
    .parse(readCsv(csv, { columns: true }))
    .map(({ id }) => id)

async function more(): Promise<void> {
  await tabToNamed(data, 'More formats')
  await data.press('Enter')
  await data.waitFor('[aria-label="Export xAPI"]')
}

test('what leaves and whose names is said before it does', async () => {
  await says(
    data,
    `Goes along: ${acts.length} acts · 4 lines of your notebook · the names of 4 people`,
  )
  await tabToNamed(data, 'Whose names')
  await data.press('Enter')
  for (const name of names) await says(data, name)
  await tabToNamed(data, 'More formats')
  expect(await faults(data)).toEqual([])
})

test('the table and the one for programs have a line for each act', async () => {
  const ids = acts.map(({ id }) => id).toSorted()
  expect(idsIn(await exported('CSV', '.csv'))).toEqual(ids)
  await more()
  expect(idsIn(await exported('CSV for programs', '-data.csv'))).toEqual(ids)
})

test('the journal is a vault of a page for each day', async () => {
  await exported('Journal', '.zip')
  const name = (await readdir(downloads)).find((one) => one.endsWith('.zip')) ?? ''
  const files = await unzipped(new Blob([await readFile(path.join(downloads, name))]))
  expect([...files.keys()]).toEqual([
    '2026/2026-11-18.md',
    '2026/2026-11-20.md',
    '2026/2026-11-21.md',
    '2026/2026-11-22.md',
    '2026/2026-12-01.md',
  ])
  const page = files.get('2026/2026-11-20.md') ?? ''
  expect(readYaml(page.split('---')[1] ?? '')).toMatchObject({
    date: '2026-11-20',
    people: expect.arrayContaining(['[[Amara Okafor]]']),
    tags: ['oncall'],
  })
  expect(page).toContain('You helped Amara Okafor')
  expect(page).toContain(String.raw`say \[\[it\]\] first`)
  // What was liked was taken back; what mattered was not ticked.
  expect([...files.values()].join('')).not.toMatch(/You liked|The talk with Amara/)
})

test('the calendar has what has a day', async () => {
  const file = await exported('Calendar', '.ics')
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  expect(events.map((one) => new ICAL.Event(one).startDate.toString()).toSorted()).toEqual([
    '2026-11-19',
    expect.stringMatching(/^2026-11-2[23]$/),
    '2026-12-01',
    '2027-01-31',
  ])
})

test('the rarer formats keep the rules of their standards', async () => {
  await more()
  const part = ledgerFileSchema.parse(JSON.parse(await exported('JSON', '-part.json')))
  expect(part.entries).toHaveLength(lived.length)
  expect(part.reflections).toEqual([])
  const lines = (await exported('JSON Lines', '.jsonl')).trimEnd().split('\n')
  expect(lines.map((line): unknown => JSON.parse(line)).filter(isEntry)).toHaveLength(acts.length)
  const stream: unknown = JSON.parse(await exported('ActivityStreams', '.jsonld'))
  expect(stream).toMatchObject({ type: 'OrderedCollection', totalItems: acts.length })
  expect(JSON.stringify(await expanded(stream))).not.toContain('"_:')
  const statements = z
    .array(statementSchema)
    .parse(JSON.parse(await exported('xAPI', '-xapi.json')))
  expect(statements).toHaveLength(acts.length)
})

test('of somebody chosen, without names: nobody is named, and the rest stays here', async () => {
  await tabToNamed(data, 'Choose what goes along')
  await data.press('Enter')
  await data.waitFor('.filter-ways input')
  await tabTo(data, '.filter-ways input')
  await data.type('.filter-ways input', 'noor')
  await tabToNamed(data, 'Noor Haddad')
  await data.press('Enter')
  await says(data, 'Goes along: 2 acts · the name of 1 person')
  await tabToNamed(data, 'Without names')
  await data.press('Enter')
  await says(data, 'Goes along: 2 acts · nobody’s name')
  expect(await faults(data)).toEqual([])
  const csv = await exported('CSV', '.csv')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(3)
  expect(csv).not.toMatch(/Noor|linkedin\.com/)
  expect(csv).toContain('urn:waterline:person:1')
})

test('reflections leave once they are chosen', async () => {
  await tabToNamed(data, 'Choose what goes along')
  await data.press('Enter')
  await tabToNamed(data, 'Looking back')
  await data.press('Enter')
  await says(data, 'looking back 1 time')
  await more()
  expect(await exported('JSON Lines', '.jsonl')).toContain('The talk with Amara')
})

function isEntry(value: unknown): boolean {
  return z.object({ record: z.literal('entry') }).safeParse(value).success
}
