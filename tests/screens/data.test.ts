import { describe, expect, test } from 'vitest'
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
    count: () => Promise.resolve(entries.length),
    allEntries: () => Promise.resolve(entries),
    horizon: () => Promise.resolve(entries[0]?.at ?? null),
    intentions: none,
    suggestions: none,
    reflections: none,
    moments: none,
    gaps: none,
    aliases: none,
    people: () =>
      Promise.resolve([
        { url: 'https://x.com/li', name: 'Li', named: null, since: '' },
        { url: 'https://x.com/amara', name: 'Amara', named: null, since: '' },
      ]),
    places: () => Promise.resolve(['linkedin']),
  }
  return { data: openData({ ledger, outside, clock, text }, outside.signal), entries, outside }
}

test('counts the entries and says since when, once it has counted', async () => {
  const { data } = opened()
  expect(data.read()).toMatchObject({ count: null, since: null })
  await settled()
  expect(data.read()).toMatchObject({ count: 2, since: 'September 3, 2026' })
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

describe('a ledger file', () => {
  const file = new Blob(['{}'])

  test('is handed over, taken in, and cleared away again', async () => {
    const { data, outside } = opened()
    outside.reply = { problem: null, added: 3, known: 1 }
    expect(await data.merge(file)).toEqual({ problem: null, added: 3, known: 1 })
    expect(outside.sent).toEqual([{ type: 'merge' }])
    expect(outside.handed).toEqual(['left', 'cleared'])
  })

  test('is cleared away also when the worker can not be reached', async () => {
    const { data, outside } = opened()
    outside.reachable = false
    expect(await data.merge(file)).toBeNull()
    expect(outside.handed).toEqual(['left', 'cleared'])
  })
})

describe('erasing', () => {
  test('offers people by their names, and the places that entries stand under', async () => {
    const { data } = opened()
    await settled()
    expect(data.read().people.map(({ name }) => name)).toEqual(['Amara', 'Li'])
    expect(data.read().places).toEqual(['linkedin'])
  })

  test('the last hour is one up to now', async () => {
    const { data, outside } = opened()
    outside.reply = 3
    expect(await data.countErasure({ by: 'last-hour' })).toBe(3)
    expect(outside.sent).toMatchObject([
      { type: 'count-erasure', erasure: { by: 'time', from: '2026-11-22T22:30:00.000Z' } },
    ])
  })

  test('that nobody could carry out says so', async () => {
    const { data, outside } = opened()
    outside.reachable = false
    expect(await data.countErasure({ by: 'everything' })).toBeNull()
    expect(await data.erase({ by: 'everything' })).toBe(false)
  })
})
