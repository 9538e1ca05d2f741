import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blueskyArchive } from '../../../lib/archives/bluesky/bluesky.ts'
import { keyTime, recordTime } from '../../../lib/archives/bluesky/times.ts'
import { joinWith } from '../../../lib/archives/join.ts'
import { openPicked } from '../../../lib/archives/picked.ts'
import { entrySchema } from '../../../lib/domain/entry.ts'
import { isWhole, line, now, readWith, recorded, table, type ReadFiles } from '../read-with.ts'
import { zipOf } from '../zip-build.ts'
import { carOf, keyAt, type Car, type Rec } from './car-build.ts'
import { records } from './records.ts'

const read = (car: Uint8Array): Promise<ReadFiles> => readWith(blueskyArchive, { 'repo.car': car })
const nadia = 'https://bsky.app/profile/did:plc:nadia'
const amara = 'https://bsky.app/profile/did:plc:amara'

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1)

describe('a repository', () => {
  test('is counted record by record as by hand', async () => {
    const { report, entries } = await read(carOf({ records }))
    // Acts: 5 posts, 1 like, 1 repost, 1 follow, 1 list, 1 starter pack, 2 put into lists.
    expect(table(report)).toEqual({
      'repo.car': '27 = 12 + 4, 7 unknown-kind, 1 damaged, 2 no-time, 1 future',
    })
    expect(report.files.every(isWhole)).toBe(true)
    expect(report).toMatchObject({ account: nadia, product: null, wouldAdd: [], acts: 12 })
    for (const entry of entries) expect(entrySchema.parse(entry)).toEqual(entry)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.every(({ witness, source }) => witness === 'imported' && source === 'archive')).toBe(true) // prettier-ignore
  })

  test('tells of acts', async () => {
    const { entries } = await read(carOf({ records }))
    expect(entries.map(line).toSorted()).toEqual([
      '2024-02-01T10:00 Create Note compose 5-19 #woodwork #oak',
      `2024-02-01T10:05 Create Note compose 1-4 → ${amara}`,
      '2024-02-01T10:06 Create Note compose 1-4',
      `2024-02-01T10:07 Create Note compose 1-4 → https://bsky.app/profile/did:plc:omar & ${amara}`,
      `2024-02-02T10:00 Like Note touch → ${amara}`,
      `2024-02-02T10:02 Announce Note touch → ${amara}`,
      `2024-02-02T10:03 Follow touch → ${amara}`,
      '2024-02-03T10:00 Create Collection compose',
      `2024-02-03T10:01 Add Person observe → ${amara}`,
      '2024-02-04T10:00 Create Collection compose',
      `2024-02-04T10:02 Add Person observe → https://bsky.app/profile/did:plc:omar`,
      '2024-03-01T09:00 Create Note compose 1-4',
    ])
  })

  test('gives posts and people the addresses that pages have', async () => {
    const { entries } = await read(carOf({ records }))
    const reply = entries.find(({ at }) => at.startsWith('2024-02-01T10:05'))
    expect(reply).toMatchObject({
      object: {
        url: `${nadia}/post/${keyAt('2024-02-01T10:05:00Z')}`,
        inReplyTo: `${amara}/post/3kh2xyz2xyz2x`,
      },
      person: { url: amara, name: null },
      account: nadia,
    })
  })

  test('keeps no text of anybody', async () => {
    const { entries, report } = await read(carOf({ records }))
    for (const word of ['varnish', 'joints', 'Yard', 'Good people'])
      expect(JSON.stringify([entries, report])).not.toContain(word)
  })

  /** The very same record under the first and the last key. */
  const twins = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((clock) => ({
    path: `app.bsky.feed.like/${keyAt('2024-02-02T10:00:00Z', clock)}`,
    value: {
      createdAt: '2024-02-02T10:00:00Z',
      subject: { uri: `at://did:plc:amara/app.bsky.feed.post/3kh2xyz2xyz${clock % 8}` },
    },
  }))

  test.each([
    ['all kinds', records],
    ['twins', twins],
  ])('is the same in whatever order its blocks stand: %s', async (_, some) => {
    const { entries, report } = await read(carOf({ records: some }))
    const [{ rows, read: acts, joined, leftOut } = {}] = report.files
    const seeds = fc.array(fc.nat(), { minLength: 80, maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(seeds, async (places) => {
        const order: Car['order'] = (blocks) =>
          blocks
            .map((block, at) => ({ block, place: places[at] ?? 0 }))
            .toSorted((one, other) => one.place - other.place)
            .map(({ block }) => block)
        const other = await read(carOf({ records: some, order }))
        expect(other.report.files[0]).toMatchObject({ rows, read: acts, joined, leftOut })
        expect(other.entries.toSorted(byId)).toEqual(entries.toSorted(byId))
      }),
      { numRuns: 60 },
    )
  })

  test('read out of a zip is the same', async () => {
    const car = carOf({ records })
    const parts = await openPicked([{ path: 'export.zip', blob: new Blob([zipOf([{ path: 'a/repo.car', content: Uint8Array.from(car) }])]) }]) // prettier-ignore
    const reading = blueskyArchive.read(parts, { zone: 'UTC', dayStart: 0, now, intentions: [], signal: new AbortController().signal, onProgress: () => {} }) // prettier-ignore
    let next = await reading.next()
    while (!next.done) next = await reading.next()
    expect(next.value.acts).toBe(12)
  })

  test('without a record is one', async () => {
    const { report } = await read(carOf({ records: [] }))
    expect(report).toMatchObject({ account: null, acts: 0 })
    expect(report.files[0]).toMatchObject({ state: 'read', rows: 0 })
  })

  test('has a record that can’t be read as one row', async () => {
    const broken: Rec = { path: `app.bsky.feed.like/${keyAt('2024-05-01T10:00:00Z')}`, value: Buffer.of(0xa1, 0x61) } // prettier-ignore
    const { report } = await read(carOf({ records: [...records, broken] }))
    expect(table(report)).toEqual({
      'repo.car': '28 = 12 + 4, 7 unknown-kind, 2 damaged, 2 no-time, 1 future',
    })
  })
})

describe('nothing is taken of a repository', () => {
  const car = carOf({ records })
  test.each<[string, string, Uint8Array]>([
    ['that is cut within a block', 'truncated', car.subarray(0, car.length - 10)],
    ['that is cut behind all that it needs', 'truncated', Buffer.concat([car, Buffer.of(80, 1, 0x71)])],
    ['that lacks its last blocks', 'truncated', carOf({ records, order: (blocks) => blocks.slice(0, -3) })],
    ['that lacks a record', 'truncated', carOf({ records, order: (blocks) => blocks.filter(({ bytes }) => !bytes.includes('varnish')) })],
    ['that lacks its first', 'truncated', carOf({ records, order: (blocks) => blocks.slice(1) })],
    ['that ends with its header', 'truncated', carOf({ records, order: () => [] })],
    ['that is empty', 'truncated', new Uint8Array(0)],
    ['that is text', 'damaged', Buffer.from('{"orderedItems":[]}'.repeat(9))],
    ['that claims a block of a gigabyte', 'damaged', Buffer.concat([car.subarray(0, 59), Buffer.of(0x80, 0x80, 0x80, 0x80, 0x04), car.subarray(59)])],
    ['whose blocks are longer than anything', 'damaged', Buffer.concat([car.subarray(0, 59), Buffer.alloc(7, 0xff), Buffer.of(0x7f), car.subarray(59)])],
  ])('%s: %s', async (_, problem, bytes) => {
    const { entries, report } = await read(bytes)
    expect(entries).toEqual([])
    expect(report.files[0]).toMatchObject({ state: 'broken', problem, rows: 0, read: 0 })
  }) // prettier-ignore

  test('that can’t be read to its end', async () => {
    const parts = [
      {
        path: 'repo.car',
        size: car.length,
        async *bytes() {
          yield car.subarray(0, 500)
          throw new DOMException('', 'NotReadableError')
        },
      },
    ]
    const reading = blueskyArchive.read(parts, { zone: 'UTC', dayStart: 0, now, intentions: [], signal: new AbortController().signal, onProgress: () => {} }) // prettier-ignore
    const { value, done } = await reading.next()
    expect(done && value.files[0]).toMatchObject({ state: 'broken', problem: 'unreadable' })
  })

  test('once reading is cancelled', async () => {
    const stop = new AbortController()
    const reading = readWith(blueskyArchive, { 'repo.car': car }, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    }) // prettier-ignore
    await expect(reading).rejects.toThrow('enough')
  })
})

describe('times', () => {
  test('a key tells when it was made', () => {
    // Worked out by hand from a public address: 3jzfcijpj2z2a is of 2023-06-30.
    expect(new Date(keyTime('3jzfcijpj2z2a') ?? 0).toISOString().slice(0, 10)).toBe('2023-06-30')
    expect(keyTime(keyAt('2024-02-01T10:05:00.123Z', 7))).toBe(
      Date.parse('2024-02-01T10:05:00.123Z'),
    )
    expect(['self', '3jzfcijpj2z2', 'zzzzzzzzzzzzz', '3JZFCIJPJ2Z2A'].map(keyTime)).toEqual([null, null, null, null]) // prettier-ignore
  })

  test.each([
    ['what the record says', '2024-02-01T10:05:00+01:00', '2024-02-01T09:05:07Z', '2024-02-01T09:05:00Z'],
    ['the key, where something older was brought over', '2015-02-01T10:05:00Z', '2024-02-01T10:05:00Z', '2024-02-01T10:05:00Z'],
    ['the key, where a clock is ahead by years', '2034-02-01T10:05:00Z', '2024-02-01T10:05:00Z', '2024-02-01T10:05:00Z'],
    ['the key, where the record says no time', 'yesterday', '2024-02-01T10:05:00Z', '2024-02-01T10:05:00Z'],
  ])('%s', (_, says, made, expected) => {
    expect(recordTime(says, keyAt(made))).toBe(Date.parse(expected))
  }) // prettier-ignore

  test('a key that is none leaves what the record says, and nothing where it says none', () => {
    expect(recordTime('2024-02-01T10:05:00.5Z', 'self')).toBe(
      Date.parse('2024-02-01T10:05:00.500Z'),
    )
    expect(recordTime('2024-02-31T10:05:00Z', 'self')).toBe(null)
  })
})

test('acts that a page showed under a handle are the same', async () => {
  const { entries } = await read(carOf({ records }))
  const handle = 'https://bsky.app/profile/amara.example'
  const byHandle = (url: string | null): string | null => url && url.replace(amara, handle)
  const [first, second] = ['2024-02-01T10:05', '2024-02-02T10:00'].map((at) =>
    entries.filter((one) => one.at.startsWith(at)),
  )
  const known = [...(first ?? []), ...(second ?? [])]
  const seen = recorded(known, ({ url, inReplyTo }) => ({
    inReplyTo: byHandle(inReplyTo),
    ...(inReplyTo === null && { url: byHandle(url) }),
  }))
  for (const one of seen) one.person = { url: handle, name: 'Amara' }
  const join = joinWith(entries, (url) => (url === handle ? amara : url))
  join.take(seen)
  expect(known).toHaveLength(2)
  expect(join.fresh()).toEqual(entries.filter((one) => !known.includes(one)))
})
