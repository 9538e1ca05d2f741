import { describe, expect, test } from 'vitest'
import { emptyDay } from '../../lib/domain/checksum.ts'
import { ledgerFileSchema, nothingBeside } from '../../lib/domain/ledger-file.ts'
import type { FileToSave, Piece, Saved } from '../../lib/browser/save-file.ts'
import { openData } from '../../lib/screens/data.ts'
import { wholePart } from '../../lib/screens/export.ts'
import { englishText as text } from '../components/english.ts'
import { clockAt } from '../domain/build.ts'
import { entryOf } from './entries.ts'
import { knownPerson } from '../domain/build.ts'
import { fakeOutside, settled } from './outside.ts'

// Half past midnight on the wall in Berlin, still the day before in UTC.
const clock = clockAt(Date.parse('2026-11-22T23:30:00Z'))

function opened(more = 0) {
  const outside = fakeOutside()
  const entries = [entryOf({ at: '2026-09-03T10:00:00.000Z' }), entryOf({})]
  const ledger = {
    count: () => Promise.resolve(entries.length + more),
    contents: () =>
      Promise.resolve({
        ...nothingBeside,
        entries: (async function* () {
          for (const one of entries) yield [one]
        })(),
      }),
    horizon: () => Promise.resolve(entries[0]?.at ?? null),
    people: () =>
      Promise.resolve([
        knownPerson('https://x.com/li', 'Li'),
        knownPerson('https://x.com/amara', 'Amara'),
      ]),
    places: () => Promise.resolve(['linkedin']),
    checksums: () => Promise.resolve([...new Set(entries.map((one) => one.day))].map(emptyDay)),
    entriesOfDay: (day: string) => Promise.resolve(entries.filter((one) => one.day === day)),
    intentions: () => Promise.resolve([]),
    imports: () => Promise.resolve([]),
  }
  const saved: { file: FileToSave; pieces: string[] }[] = []
  const saveFile = async (
    file: FileToSave,
    pieces: AsyncIterable<Piece>,
    signal: AbortSignal,
  ): Promise<Saved> => {
    const at = saved.push({ file, pieces: [] }) - 1
    for await (const piece of pieces) {
      saved[at]?.pieces.push(String(piece))
      if (signal.aborted) return 'cancelled'
    }
    return 'downloaded'
  }
  const data = openData(
    { ledger, outside, clock, text, saveFile, siteName: (site) => site },
    outside.signal,
  )
  return { data, entries, outside, saved }
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

describe('an export', () => {
  test('as JSON is a whole ledger file, named by the day on the wall', async () => {
    const { data, saved } = opened()
    expect(await data.exportAs('json')).toBe('downloaded')
    const [{ file, pieces } = { file: null, pieces: [] }] = saved
    expect(file).toMatchObject({ name: 'waterline-2026-11-23.json', type: 'application/json' })
    expect(ledgerFileSchema.parse(JSON.parse(pieces.join(''))).entries).toHaveLength(2)
  })

  test('as CSV has a header and one line an entry', async () => {
    const { data, saved } = opened()
    await data.exportAs('csv')
    const [{ file, pieces } = { file: null, pieces: [] }] = saved
    expect(file).toMatchObject({ name: 'waterline-2026-11-23.csv', type: 'text/csv' })
    expect(pieces.join('').split('\r\n')).toHaveLength(4)
  })

  test('tells how much of it stands, and nothing any more when it is over', async () => {
    const { data, outside } = opened()
    const shares: (number | null)[] = []
    data.watch(() => shares.push(data.read().writing), outside.signal)
    await settled()
    shares.length = 0
    await data.exportAs('json')
    expect(shares).toEqual([0, 0.5, 1, null])
  })

  test('that is cancelled ends, and another one can begin', async () => {
    const { data, saved } = opened()
    const ended = data.exportAs('json')
    data.cancelExport()
    expect(await ended).toBe('cancelled')
    expect(data.read().writing).toBeNull()
    expect(await data.exportAs('csv')).toBe('downloaded')
    expect(saved).toHaveLength(2)
  })

  test.each([
    [0, false],
    [1_000_000, true],
  ])('of a ledger of %i entries more is large: %j', async (more, isLarge) => {
    const { data, saved } = opened(more)
    await settled()
    await data.exportAs('json')
    expect(saved[0]?.file.isLarge).toBe(isLarge)
  })
})

describe('what would leave', () => {
  test('is counted, with whose names', async () => {
    const { data, entries } = opened()
    entries.push(entryOf({ person: { url: 'https://x.com/amara', name: 'Amara' } }))
    expect(await data.previewExport(wholePart)).toEqual({
      acts: 3,
      records: 0,
      reflections: 0,
      dates: 0,
      names: ['Amara'],
    })
  })

  test('of a part that nobody asks for any more is not counted on', async () => {
    const { data } = opened()
    const first = data.previewExport(wholePart)
    expect(await data.previewExport({ ...wholePart, sites: ['x'] })).toMatchObject({ acts: 0 })
    expect(await first).toBeNull()
  })

  test('is what leaves', async () => {
    const { data, entries, saved } = opened()
    entries.push(entryOf({ day: '2026-09-03' }))
    await data.exportAs('csv', { ...wholePart, to: '2026-10-01' })
    expect(saved[0]?.pieces.join('').split('\r\n')).toHaveLength(3)
  })

  test('is read twice where it must be, and told as one way', async () => {
    const { data, outside } = opened()
    const shares: (number | null)[] = []
    data.watch(() => shares.push(data.read().writing), outside.signal)
    await settled()
    shares.length = 0
    await data.exportAs('json-part', wholePart)
    expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1, null])
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
    expect(outside.sent.at(-1)).toMatchObject({
      type: 'count-erasure',
      erasure: { by: 'time', from: '2026-11-22T22:30:00.000Z' },
    })
  })

  test('that nobody could carry out says so', async () => {
    const { data, outside } = opened()
    outside.reachable = false
    expect(await data.countErasure({ by: 'everything' })).toBeNull()
    expect(await data.erase({ by: 'everything' })).toBe(false)
  })
})
