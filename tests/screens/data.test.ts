import { expect, test } from 'vitest'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import { openData } from '../../lib/screens/data.ts'
import { englishText as text } from '../components/english.ts'
import { entryOf } from './entries.ts'
import { fakeOutside, settled } from './outside.ts'

// Half past midnight on the wall in Berlin, still the day before in UTC.
const clock = { now: () => Date.parse('2026-11-22T23:30:00Z'), zone: () => 'Europe/Berlin' }

const none = () => Promise.resolve([])

function opened() {
  const outside = fakeOutside()
  const entries = [entryOf({ at: '2026-09-03T10:00:00.000Z' }), entryOf({})]
  const ledger = {
    allEntries: () => Promise.resolve(entries),
    horizon: () => Promise.resolve(entries[0]?.at ?? null),
    intentions: none,
    suggestions: none,
    reflections: none,
    moments: none,
    gaps: none,
    aliases: none,
  }
  return { data: openData({ ledger, outside, clock, text }, outside.signal), entries, outside }
}

test('counts the entries and says since when, once it has counted', async () => {
  const { data } = opened()
  expect(data.read()).toEqual({ count: null, since: null })
  await settled()
  expect(data.read()).toEqual({ count: 2, since: 'September 3, 2026' })
})

test('counts again when something was recorded', async () => {
  const { data, entries, outside } = opened()
  await settled()
  entries.push(entryOf({}))
  await outside.changeLedger()
  expect(data.read().count).toBe(3)
})

test('the JSON file is a whole ledger file, named by the day on the wall', async () => {
  const file = await opened().data.json()
  expect([file.name, file.type]).toEqual(['waterline-2026-11-23.json', 'application/json'])
  expect(ledgerFileSchema.parse(JSON.parse(file.content)).entries).toHaveLength(2)
})

test('the CSV file has a header and one line an entry', async () => {
  const file = await opened().data.csv()
  expect([file.name, file.type]).toEqual(['waterline-2026-11-23.csv', 'text/csv'])
  expect(file.content.split('\r\n')).toHaveLength(4)
})
