import { describe, expect, test } from 'vitest'
import { joinWith } from '../../../lib/archives/join.ts'
import { mastodonArchive } from '../../../lib/archives/mastodon/mastodon.ts'
import { openPicked } from '../../../lib/archives/picked.ts'
import { entrySchema, type Entry } from '../../../lib/domain/entry.ts'
import {
  fixture,
  isWhole,
  line,
  now,
  readWith,
  recorded,
  table,
  type Files,
  type ReadFiles,
} from '../read-with.ts'
import { zipOf } from '../zip-build.ts'

const files = fixture('mastodon/full')
const read = (some: Files = files): Promise<ReadFiles> => readWith(mastodonArchive, some)
const outbox = (...items: unknown[]): Files => ({
  'outbox.json': JSON.stringify({ type: 'OrderedCollection', orderedItems: items }),
})

const entryOf = async (row: unknown): Promise<Entry | undefined> =>
  (await read(outbox(row))).entries.at(-1)

const own = 'https://verein.example/users/nadia'
const everybody = 'https://www.w3.org/ns/activitystreams#Public'
const boost = (object: unknown, cc: string[] = [], fields: object = {}): object => ({
  type: 'Announce',
  actor: own,
  published: '2023-05-01T10:00:00Z',
  to: [everybody],
  cc,
  object,
  ...fields,
})
const note = (fields: object, audience: object = { to: [everybody], cc: [] }): object => ({
  type: 'Create',
  actor: own,
  published: '2023-05-01T10:00:00Z',
  ...audience,
  object: { id: `${own}/statuses/1`, type: 'Note', content: '<p>Oak</p>', ...fields },
})

describe('an archive', () => {
  test('is counted row by row as by hand', async () => {
    const { report, entries } = await read()
    expect(table(report)).toEqual({
      'outbox.json': '19 = 11 + 1, 1 nameless, 2 damaged, 1 no-time, 1 future, 1 of-others, 1 unknown-kind',
      'likes.json': '3 = 0 + 0, 3 no-time',
      'bookmarks.json': '0 = 0 + 0',
    }) // prettier-ignore
    expect(report.files.every(isWhole)).toBe(true)
    expect(report).toMatchObject({
      account: 'https://verein.example/@nadia',
      product: null,
      wouldAdd: [],
      acts: 11,
      from: '2022-11-08T03:07:14.000Z',
      until: '2022-12-06T13:34:16.000Z',
    })
    for (const entry of entries) expect(entrySchema.parse(entry)).toEqual(entry)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.every(({ witness, source }) => witness === 'imported' && source === 'archive')).toBe(true) // prettier-ignore
  })

  test('tells of acts', async () => {
    const { entries } = await read()
    expect(entries.map(line)).toEqual([
      '2022-11-08T03:07 Create Note compose 5-19 #woodwork',
      '2022-11-09T10:00 Create Note compose 5-19 → @amara@holz.example',
      '2022-11-09T10:05 Create Note compose 1-4',
      '2022-11-10T11:00 Create ChatMessage compose 5-19 → @tomasz@verein.example',
      '2022-11-11T09:00 Create Note compose 1-4',
      '2022-11-12T09:00 Create Note compose 1-4 → @ruth@notes.example & @omar@ap.example',
      '2022-11-13T09:00 Create Note compose 5-19',
      '2022-12-03T13:34 Announce Note touch → @amara@holz.example',
      '2022-12-04T13:34 Announce Note touch → @ruth@notes.example',
      '2022-12-05T13:34 Announce Note touch',
      '2022-12-06T13:34 Announce Note touch → @omar@ap.example',
    ])
  })

  test('gives posts addresses that name nobody', async () => {
    const { entries } = await read()
    const objects = entries.map(({ object }) => [object?.url, object?.inReplyTo])
    expect(objects.slice(1, 4)).toEqual([
      ['https://verein.example/statuses/2', 'https://holz.example/statuses/77'],
      ['https://verein.example/statuses/3', 'https://verein.example/statuses/1'],
      [null, null],
    ])
    expect(objects.slice(7)).toEqual([
      ['https://holz.example/statuses/88', null],
      ['https://notes.example/notes/9yyyy', null],
      ['https://verein.example/statuses/8', null],
      ['https://ap.example/statuses/5', null],
    ])
  })

  test('opens no file that tells who somebody is, and says so', async () => {
    const { opened, report } = await read()
    expect(opened.toSorted()).toEqual(['bookmarks.json', 'likes.json', 'outbox.json'])
    expect(Object.fromEntries(report.files.map(({ path, state }) => [path, state]))).toMatchObject({
      'actor.json': 'no-acts',
      'following_accounts.csv': 'no-times',
    })
    expect((await read({ 'mine.json': '[]' })).report.files[0]?.state).toBe('unknown')
  })

  test('keeps no text of anybody', async () => {
    const { entries, report } = await read()
    for (const word of ['varnish', 'joints', 'Yard', 'myself', 'sails'])
      expect(JSON.stringify([entries, report])).not.toContain(word)
  })

  test('read again, newer or with its rows in another order, gives the same acts', async () => {
    const { orderedItems, ...rest }: { orderedItems: unknown[] } = JSON.parse(
      Buffer.from(files['outbox.json'] ?? '').toString(),
    )
    const turned = await read({ ...files, 'outbox.json': JSON.stringify({ ...rest, orderedItems: orderedItems.toReversed() }) }) // prettier-ignore
    const { entries } = await read()
    expect(turned.entries.toReversed()).toEqual(entries)
    const older = await read({ ...files, 'outbox.json': JSON.stringify({ orderedItems: orderedItems.slice(0, 6) }) }) // prettier-ignore
    expect(entries).toEqual(expect.arrayContaining(older.entries))
  })

  test('in a zip is read like a folder', async () => {
    const zip = zipOf(Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }))) // prettier-ignore
    const parts = await openPicked([{ path: 'archive-20240723.zip', blob: new Blob([zip]) }])
    expect(mastodonArchive.recognises(parts.map(({ path }) => path))).toBe(true)
    const reading = mastodonArchive.read(parts, { zone: 'Europe/Berlin', dayStart: 0, now, intentions: [], signal: new AbortController().signal, onProgress: () => {} }) // prettier-ignore
    const next = await reading.next()
    expect(next.done ? [] : next.value).toEqual((await read()).entries)
  })
})

describe('a row', () => {
  test.each([
    ['its author stands in its address', `https://holz.example/users/Amara/statuses/1`, [], 'https://holz.example/@amara'],
    ['or in the one that is shown', 'https://holz.example/@Amara/1', [], 'https://holz.example/@amara'],
    ['or among those it went to', 'https://notes.example/notes/9a', [`${own}/followers`, own, 'https://notes.example/users/9x'], 'https://notes.example/@9x'],
    ['by number, where no mention says who has it', 'https://ap.example/ap/users/116/statuses/1', [], 'https://ap.example/ap/users/116'],
    ['nowhere', 'https://odd.example/2023/05/a-page', [], undefined],
  ])('of a boost: %s', async (_, id, cc, url) => {
    expect((await entryOf(boost(id, cc)))?.person?.url).toBe(url)
  }) // prettier-ignore

  test('whoever was mentioned once is known by that handle, before and after', async () => {
    const [number, id] = ['https://ap.example/ap/users/116', 'https://ap.example/ap/users/116/statuses/1'] // prettier-ignore
    const mention = note({ tag: { type: 'Mention', href: number, name: '@omar@home.example' } })
    const { entries } = await read(outbox(boost(id), mention))
    expect(entries.map(({ person }) => person?.url)).toEqual(['https://home.example/@omar', 'https://home.example/@omar']) // prettier-ignore
  })

  test('of a post elsewhere whose address may name somebody stands under a number', async () => {
    const one = await entryOf(boost('https://odd.example/profile/omar/post/7'))
    expect(one?.object?.url).toMatch(/^urn:waterline:thing:[0-9a-f]{32}$/)
  })

  test('of one’s own tells the handle of an id of numbers', async () => {
    const actor = 'https://verein.example/ap/users/115'
    const one = note({ id: `${actor}/statuses/1`, url: 'https://verein.example/@Nadia/1' })
    const { report, entries } = await read(outbox({ ...one, actor }))
    expect(report.account).toBe('https://verein.example/@nadia')
    expect(entries[0]?.object?.url).toBe('https://verein.example/statuses/1')
  })

  test.each([
    ['everybody', { to: [everybody], cc: [] }, 'Note'],
    ['everybody, unlisted', { to: [`${own}/followers`], cc: ['as:Public'] }, 'Note'],
    ['everybody, as one address', { to: 'Public', cc: null }, 'Note'],
    ['followers', { to: [`${own}/followers`], cc: ['https://a.example/users/b'] }, 'Note'],
    ['those it names', { to: ['https://a.example/users/b'], cc: [] }, 'ChatMessage'],
  ])('to %s', async (_, audience, type) => {
    expect((await entryOf(note({}, audience)))?.object?.type).toBe(type)
  })

  test('that is called direct is a message, whomever it went to', async () => {
    const one = await entryOf(note({ directMessage: true }, { to: [`${own}/followers`], cc: ['https://a.example/users/b'] })) // prettier-ignore
    expect(one).toMatchObject({ object: { type: 'ChatMessage' }, person: { url: 'https://a.example/@b' } }) // prettier-ignore
  })

  test.each([
    ['damaged', { type: 'Create', published: '2023-05-01T10:00:00Z' }],
    ['damaged', boost('no address')],
    ['damaged', boost({ url: own })],
    ['damaged', null],
    ['no-time', boost(`${own}/statuses/1`, [], { published: '2009-01-01T00:00:00Z' })],
    ['no-time', boost(`${own}/statuses/1`, [], { published: '2023-02-30T00:00:00Z' })],
    ['no-time', boost(`${own}/statuses/1`, [], { published: null })],
    ['unknown-kind', note({ type: 'Video' })],
  ])('is %s', async (reason, row) => {
    const { report, entries } = await read(outbox(row))
    expect(entries).toEqual([])
    expect(report.files[0]).toMatchObject({ rows: 1, leftOut: { [reason]: 1 } })
  })
})

describe('nothing is taken of a file', () => {
  const whole = Buffer.from(files['outbox.json'] ?? '')
  test.each<[string, string, string | Uint8Array]>([
    ['that is cut short', 'damaged', whole.subarray(0, -200)],
    ['that is no JSON', 'damaged', '<html>'],
    ['that is empty', 'damaged', ''],
    ['that is in another encoding', 'damaged', Buffer.from(whole.toString(), 'utf16le')],
    ['without a list', 'unknown-columns', '{"type":"OrderedCollection","totalItems":3}'],
    ['whose list is none', 'unknown-columns', '{"orderedItems":{"a":1}}'],
  ])('%s', async (_, problem, content) => {
    const { report, entries } = await read({ ...files, 'outbox.json': content })
    expect(entries).toEqual([])
    expect(report.files.find(({ path }) => path === 'outbox.json')).toMatchObject({ state: 'broken', problem, rows: 0 }) // prettier-ignore
    expect(report.files.find(({ path }) => path === 'likes.json')?.rows).toBe(3)
  })
})

test('a mark at the beginning, and a list that is all there is, are read', async () => {
  const bare = await read({ 'outbox.json': `\ufeff [${JSON.stringify(boost('https://a.example/@b/1'))}]` }) // prettier-ignore
  expect(table(bare.report)).toEqual({ 'outbox.json': '1 = 1 + 0' })
})

test('progress is in bytes of what is read, and ends with all of them', async () => {
  const told: [number, number][] = []
  await readWith(mastodonArchive, files, { onProgress: (done, of) => told.push([done, of]) })
  const all = ['outbox', 'likes', 'bookmarks'].reduce((sum, name) => sum + (files[`${name}.json`]?.length ?? 0), 0) // prettier-ignore
  expect(told.at(-1)).toEqual([all, all])
})

test('reading ends when it is cancelled', async () => {
  const stop = new AbortController()
  const reading = readWith(mastodonArchive, files, {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
})

test('acts that were recorded are the same: a boost by its post, an answer by what it answers, a message by whom it went to', async () => {
  const { entries } = await read()
  const known = entries.filter(({ at }) => /^2022-1(?:1-09T10:00|1-10|2-03)/.test(at))
  const join = joinWith(entries, (url) => url)
  join.take(recorded(known))
  expect(known).toHaveLength(3)
  expect(join.fresh()).toEqual(entries.filter((one) => !known.includes(one)))
})
