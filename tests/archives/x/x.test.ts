import { describe, expect, test } from 'vitest'
import { xArchive } from '../../../lib/archives/x/x.ts'
import { entrySchema, type Entry } from '../../../lib/domain/entry.ts'
import { counted, isWhole, now, type Files } from '../read-with.ts'
import { eras, file, fixture, idAt, read } from './read.ts'

/** Counted by hand in the fixtures; files that are not here are never opened. */
const tables: Record<string, Record<string, string>> = {
  'whole-2026': {
    'data/community-tweet.js': '1 = 1 + 0',
    'data/direct-messages-group.js': '8 = 3 + 0, 4 unknown-kind, 1 of-others',
    'data/direct-messages.js': '7 = 4 + 0, 1 damaged, 2 of-others',
    'data/like.js': '3 = 0 + 0, 2 no-time, 1 damaged',
    'data/manifest.js': '0 = 0 + 0',
    'data/message-event.js': '3 = 2 + 0, 1 unknown-kind',
    'data/note-tweet.js': '2 = 1 + 1',
    'data/screen-name-change.js': '0 = 0 + 0',
    'data/tweets-part1.js': '3 = 1 + 2',
    'data/tweets.js': '18 = 14 + 1, 1 future, 1 damaged, 1 no-time',
  },
  'tweet-2019': {
    'account.js': '0 = 0 + 0',
    'direct-message.js': '1 = 1 + 0',
    'like.js': '1 = 0 + 0, 1 no-time',
    'tweet.js': '3 = 3 + 0',
  },
  'headers-2025': {
    'data/direct-message-group-headers.js': '2 = 1 + 0, 1 of-others',
    'data/direct-message-headers.js': '2 = 2 + 0',
    'data/manifest.js': '0 = 0 + 0',
    'data/tweets.js': '2 = 2 + 0',
  },
}

/** When, what, how deep, how long, about what and towards whom. */
function line({ at, type, object, rung, words, tags, person, others }: Entry): string {
  const people = [person, ...others].flatMap((one) => (one ? (one.name ?? one.url ?? '') : []))
  const to = people.length > 0 ? `→ ${people.join(' & ')}` : ''
  const answers = object?.inReplyTo ? '↩' : ''
  return [at.slice(0, 16), type, object?.type, answers, rung, words, ...tags.map((tag) => `#${tag}`), to].filter(Boolean).join(' ') // prettier-ignore
}

const byId = (some: readonly Entry[]): Entry[] => some.toSorted((one, other) => one.id < other.id ? -1 : 1) // prettier-ignore

const idsOf = async (files: Files): Promise<string[]> =>
  (await read(files)).entries.map(({ id }) => id).toSorted()

const without = (files: Files, ...paths: string[]): Files =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)))

/** The acts that are not there without these files. */
async function linesOf(era: string, ...paths: string[]): Promise<string[]> {
  const others = new Set(await idsOf(without(fixture(era), ...paths)))
  const { entries } = await read(fixture(era))
  return entries
    .filter(({ id }) => !others.has(id))
    .map(line)
    .toSorted()
}

describe.each(eras)('the archive %s', (era) => {
  test('is counted row by row as by hand', async () => {
    const { report } = await read(fixture(era))
    const found = report.files.filter(({ state }) => state === 'read')
    expect(Object.fromEntries(found.map((one) => [one.path, counted(one)]))).toEqual(tables[era])
    expect(found.filter((one) => !isWhole(one))).toEqual([])
    const here = report.files.filter(({ state }) => state !== 'missing')
    expect(here).toHaveLength(Object.keys(fixture(era)).length)
  })

  test('has no file opened that holds no act of the person’s own', async () => {
    const { opened } = await read(fixture(era))
    expect(opened.toSorted()).toEqual(Object.keys(tables[era] ?? {}).toSorted())
  })

  test('gives entries of the ledger, each once, none to come', async () => {
    const { entries, report } = await read(fixture(era))
    for (const entry of entries) expect(entrySchema.parse(entry)).toEqual(entry)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.filter(({ at }) => at > new Date(now).toISOString())).toEqual([])
    expect(entries.every(({ witness, source, site }) => witness === 'imported' && source === 'archive' && site === 'x')).toBe(true) // prettier-ignore
    expect(report.acts).toBe(entries.length)
    expect(report.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length)
    expect(report.product).toBeNull()
  })

  test('gives the same, in whatever order its files and rows are, and however they come', async () => {
    const { entries } = await read(fixture(era))
    const reversed = Object.fromEntries(Object.entries(fixture(era)).toReversed())
    expect(byId((await read(reversed)).entries)).toEqual(byId(entries))
    const turned = Object.entries(fixture(era)).map(([path, content]) => [path, turnedRows(content)]) // prettier-ignore
    expect(byId((await read(Object.fromEntries(turned))).entries)).toEqual(byId(entries))
    for (const piece of [1, 2, 3, 7, 100_000])
      expect(byId((await read(fixture(era), {}, piece)).entries)).toEqual(byId(entries))
  })

  test('keeps no text of anybody', async () => {
    const { entries, report } = await read(fixture(era))
    const all = JSON.stringify([entries, report])
    for (const word of ['varnish', 'joint ', 'Yard', 'planes', 'sails', 'oak waits', 'river', 'example.com', 'memory'])
      expect(all).not.toContain(word) // prettier-ignore
  })
})

/** A file’s list upside down, in no lines. */
function turnedRows(content: string | Uint8Array): string {
  const text = Buffer.from(content).toString()
  const found = /^(window\.YTD.* = )(\[[^]*\]);?\s*$/.exec(text)
  const rows: unknown = found ? JSON.parse(found[2] ?? '') : null
  return found && Array.isArray(rows) ? found[1] + JSON.stringify(rows.toReversed()) : text
}

describe('what the files give', () => {
  test.each([
    ['data/tweets.js', [
      '2010-06-05T06:07 Create Note compose 1-4',
      '2022-01-02T03:04 Create Note compose 1-4',
      '2023-02-18T12:33 Create Note compose 1-4',
      '2024-03-06T12:00 Create Note ↩ compose 1-4',
      '2024-03-07T12:00 Create Note compose 5-19 → Tomasz Nowak',
      '2024-03-08T11:30 Create Note compose 1-4',
      '2024-03-08T12:00 Create Note compose 5-19 → https://x.com/zoe_l',
      '2024-03-09T19:00 Announce Note touch',
      '2024-03-09T19:20 Announce Note touch #timber → Tomasz Nowak',
      '2024-03-10T08:00 Create Note ↩ compose 5-19',
      '2024-03-10T09:15 Create Note ↩ compose 5-19 → Amara Obi',
      '2024-06-04T10:00 Create Note compose 1-4',
      '2024-06-04T10:00 Create Note ↩ compose 80+ #planing → Amara Obi',
    ]],
    ['data/community-tweet.js', ['2024-04-01T10:00 Create Note ↩ compose 1-4 → Omar Said']],
    ['data/note-tweet.js', ['2024-07-01T09:30 Create Note compose 20-79']],
    ['data/direct-messages.js', [
      '2024-04-06T15:30 Create ChatMessage compose 5-19 → Tomasz Nowak',
      '2024-04-06T16:00 Read ChatMessage observe → Tomasz Nowak',
      '2024-04-06T16:05 Like ChatMessage touch → Tomasz Nowak',
      '2025-01-02T10:00 Create ChatMessage compose 1-4 → https://x.com/i/user/41000006',
    ]],
    ['data/direct-messages-group.js', [
      '2024-08-01T10:30 Create ChatMessage compose 1-4 → Amara Obi & Tomasz Nowak',
      '2024-08-01T11:30 Create ChatMessage compose 1-4 → Amara Obi & Omar Said',
      '2024-08-01T12:00 Read ChatMessage observe → Omar Said',
    ]],
    ['data/message-event.js', [
      '2025-12-01T08:00 Create ChatMessage compose → Zoë Lindqvist',
      '2025-12-01T08:05 Read ChatMessage observe → Zoë Lindqvist',
    ]],
  ])('%s', async (path, lines) => {
    // Its headers tell the same.
    expect(await linesOf('whole-2026', path, 'data/direct-message-headers.js')).toEqual(lines)
  }) // prettier-ignore

  test('before 2020, unwrapped, under other names', async () => {
    expect((await read(fixture('tweet-2019'))).entries.map(line).toSorted()).toEqual([
      '2018-09-01T10:00 Create Note compose 1-4',
      '2018-09-02T10:00 Create Note ↩ compose 1-4 → Tomasz Nowak',
      '2018-09-03T10:00 Announce Note touch → Amara Obi',
      '2018-10-01T10:00 Create ChatMessage compose 1-4 → Tomasz Nowak',
    ])
  })

  test('messages without their texts, where those were taken out', async () => {
    const { entries, report } = await read(fixture('headers-2025'))
    const chats = entries.filter(({ object }) => object?.type === 'ChatMessage')
    expect(chats.map(line).toSorted()).toEqual([
      '2025-04-06T15:30 Create ChatMessage compose → Tomasz Nowak',
      '2025-04-06T15:40 Read ChatMessage observe → Tomasz Nowak',
      '2025-04-07T15:40 Create ChatMessage compose → https://x.com/i/user/41000002',
    ])
    const whole = await read(fixture('whole-2026'))
    const stateOf = (path: string): string | undefined =>
      whole.report.files.find((one) => one.path === path)?.state
    expect(stateOf('data/direct-message-headers.js')).toBe('elsewhere')
    expect(report.files.filter(({ state }) => state === 'elsewhere')).toEqual([])
  })

  test('a post and what it answers have the addresses that pages have them under', async () => {
    const { entries } = await read(fixture('whole-2026'))
    const reply = entries.find(({ at }) => at === '2024-03-10T09:15:00.000Z')
    expect(reply?.object).toEqual({
      type: 'Note',
      url: `https://x.com/i/status/${idAt('2024-03-10T09:15:00Z')}`,
      inReplyTo: `https://x.com/i/status/${idAt('2024-03-10T09:01:00Z')}`,
    })
    expect(reply?.person).toEqual({ url: 'https://x.com/amara_obi', name: 'Amara Obi' })
    // One that begins with somebody may answer what is gone: then nothing is said of either.
    const begun = entries.find(({ at }) => at === '2024-03-07T12:00:00.000Z')
    expect(begun?.object).toEqual({ type: 'Note', url: null, inReplyTo: null })
  })

  test('versions of one post are the post as it was last, at the time of the first', async () => {
    const { entries } = await read(fixture('whole-2026'))
    const edited = entries.filter(({ at }) => at.startsWith('2024-05-02'))
    expect(edited.map(line)).toEqual(['2024-05-02T07:30 Create Note compose 5-19 #planing'])
    expect(edited[0]?.object?.url).toBe(`https://x.com/i/status/${idAt('2024-05-02T07:30:00Z')}`)
    const earlier = await read(without(fixture('whole-2026'), 'data/tweets-part1.js'))
    const first = earlier.entries.find(({ at }) => at.startsWith('2024-05-02'))
    expect(first?.id).toBe(edited[0]?.id)
  })

  test('whose it is, and was', async () => {
    const { entries, report } = await read(fixture('whole-2026'))
    expect(report.account).toBe('https://x.com/wren_oakes')
    const accounts = entries.map(({ at, account }) => [at < '2023-05-01T10', account])
    expect(new Set(accounts.map(String))).toEqual(
      new Set(['true,https://x.com/wren_writes', 'false,https://x.com/wren_oakes']),
    )
    expect((await read(fixture('tweet-2019'))).report.account).toBe('https://x.com/wren_writes')
  })

  test('somebody of messages by the name they had last', async () => {
    const posts = [named('2020-01-01T00:00:00Z', 'Before'), named('2022-01-01T00:00:00Z', 'Now')]
    const message = { id: '5', senderId: '1', recipientId: '9', createdAt: '2021-01-01T00:00:00.000Z' } // prettier-ignore
    const talk = { dmConversation: { conversationId: '1-9', messages: [{ messageCreate: message }] } } // prettier-ignore
    for (const some of [posts, posts.toReversed()]) {
      const { entries } = await read({
        'account.js': file('account', [{ account: { accountId: '1', username: 'wren' } }]),
        'tweets.js': file('tweets', some.slice(0, 1)),
        'tweets-part1.js': file('tweets', some.slice(1)),
        'direct-messages.js': file('direct_messages', [talk]),
      })
      const chat = entries.find(({ object }) => object?.type === 'ChatMessage')
      expect(chat?.person).toEqual({ url: 'https://x.com/now', name: 'Now' })
    }
  })

  test('oneself is nobody, under whatever name, and neither is who came after one’s last words', async () => {
    const me = {
      'account.js': file('account', [{ account: { accountId: '1', username: 'wren' } }]),
    }
    const reply = tweet({ in_reply_to_user_id_str: '1', in_reply_to_screen_name: 'forgotten' })
    const { entries: posts } = await read({ ...me, 'tweets.js': file('tweets', [reply]) })
    expect(posts.map(({ person }) => person)).toEqual([null])
    const own = [{ senderId: '1', createdAt: '2021-01-01T00:00:30.000Z' }]
    const came = { participantsJoin: { userIds: ['7'], createdAt: '2021-01-01T02:00:00.000Z' } }
    const messages = [said('1', 1, own), came, said('7', 3), said('5', 4)]
    const talk = { dmConversation: { conversationId: '99', messages } }
    const { entries } = await read({ ...me, 'direct-messages-group.js': file('a', [talk]) })
    expect(entries.map(({ type, person }) => [type, person?.url ?? null])).toEqual([
      ['Create', 'https://x.com/i/user/5'],
      ['Read', null],
      ['Read', 'https://x.com/i/user/5'],
    ])
  })

  test('the day is one of the person’s zone', async () => {
    const late = tweet({ created_at: 'Sat Mar 30 23:30:00 +0000 2024' })
    const { entries } = await read({ 'tweets.js': file('tweets', [late]) })
    expect(entries.map(({ at, day }) => [at, day])).toEqual([['2024-03-30T23:30:00.000Z', '2024-03-31']]) // prettier-ignore
  })

  test('whose messages are whose is not guessed', async () => {
    const { entries, report } = await read({
      'direct-messages.js': fixture('whole-2026')['data/direct-messages.js'] ?? '',
    })
    expect(entries).toEqual([])
    expect(report.files.map(counted)).toEqual(['6 = 0 + 0, 1 damaged, 5 whose-unknown'])
  })
})

/** A post that mentions number 9 by this handle. */
function named(at: string, handle: string): object {
  return tweet({ id_str: idAt(at), entities: { user_mentions: [{ id_str: '9', screen_name: handle, name: handle }] } }) // prettier-ignore
}

function said(id: string, hour: number, reactions: readonly object[] = []): object {
  return { messageCreate: { id: `${id}${hour}`, senderId: id, createdAt: `2021-01-01T0${hour}:00:00.000Z`, reactions } } // prettier-ignore
}

describe('what is not there', () => {
  test('is told by the archive’s own list of its files', async () => {
    const { report } = await read(fixture('whole-2026'))
    const lacking = report.files.filter((one) => one.lacking)
    expect(lacking.map(({ path, state, lacking: count }) => [path, state, count])).toEqual([
      ['data/tweets-part1.js', 'read', 2],
      ['data/tweets-part2.js', 'missing', 40],
    ])
    const { report: older } = await read(fixture('tweet-2019'))
    expect(older.files.some((one) => 'lacking' in one)).toBe(false)
  })

  test('is no day of a like, but the time it lies in', async () => {
    const { report } = await read(fixture('whole-2026'))
    expect(report.files.find(({ path }) => path === 'data/like.js')?.between).toEqual({
      from: '2021-01-05T10:00:00.000Z',
      until: '2026-03-06T13:15:31.187Z',
    })
    const ids = [idAt('2024-01-01T00:00:00Z'), '20', idAt('2023-01-01T00:00:00Z')]
    const likes = ids.map((tweetId) => ({ like: { tweetId } }))
    const { report: before } = await read({ 'like.js': file('like', likes) })
    expect(before.files[0]?.between).toEqual({
      from: '2006-03-21T00:00:00.000Z',
      until: new Date(now).toISOString(),
    })
  })

  test('is told of files that are never opened, with the reason', async () => {
    const { report } = await read(fixture('whole-2026'))
    const states = Object.groupBy(report.files, ({ state }) => state)
    const paths = (state: keyof typeof states): string[] =>
      (states[state] ?? []).map(({ path }) => path.replace('data/', '')).toSorted()
    expect(paths('no-acts')).toEqual(['README.txt', 'Your archive.html', 'account.js', 'ad-engagements.js', 'assets/js/tweets.js', 'block.js', 'follower.js', 'ip-audit.js']) // prettier-ignore
    expect(paths('no-times')).toEqual(['following.js', 'lists-created.js'])
    expect(paths('deleted')).toEqual(['deleted-tweets.js'])
    expect(paths('elsewhere')).toEqual(['direct-message-headers.js', 'tweet-headers.js'])
    expect(paths('unknown')).toEqual(['spaces-metadata.js'])
  })
})

function tweet(fields: Readonly<Record<string, unknown>> = {}): { tweet: object } {
  const id_str = idAt('2024-03-30T23:30:00Z')
  return { tweet: { id_str, created_at: 'Sat Mar 30 23:30:00 +0000 2024', full_text: 'Planing', ...fields } } // prettier-ignore
}

describe('a row of any shape is one row', () => {
  test.each([
    ['beside it all else is missing', {}, '1 = 1 + 0'],
    ['mentions are of no known shape', { entities: { user_mentions: [{ id_str: 5 }], urls: 7 } }, '1 = 1 + 0'],
    ['edits are', { edit_info: { initial: [] } }, '1 = 1 + 0'],
    ['its number is none', { id_str: 'oak' }, '1 = 0 + 0, 1 damaged'],
    ['it has no text', { full_text: null }, '1 = 0 + 0, 1 damaged'],
    ['its time is none and its number too old to tell', { id_str: '99', created_at: '' }, '1 = 0 + 0, 1 no-time'],
  ])('where %s', async (_, fields, counts) => {
    const { report } = await read({ 'tweets.js': file('tweets', [tweet(fields)]) })
    expect(report.files.map(counted)).toEqual([counts])
  }) // prettier-ignore

  test('where it is no record at all', async () => {
    const rows = [null, 7, 'oak', [tweet()], { run: 0 }, tweet()]
    const { report } = await read({ 'tweets.js': file('tweets', rows) })
    expect(report.files.map(counted)).toEqual(['6 = 1 + 0, 5 damaged'])
  })

  test('where a conversation names none', async () => {
    const rows = [{ dmConversation: { messages: [] } }, 5, { dmConversation: { conversationId: '1-2', messages: [null] } }] // prettier-ignore
    const { report } = await read({ 'direct-messages.js': file('direct_messages', rows) })
    expect(report.files.map(counted)).toEqual(['3 = 0 + 0, 3 damaged'])
  })

  test('where a conversation with messages has no number', async () => {
    const join = { joinConversation: {} }
    const own = [{ senderId: '1', createdAt: '2021-01-01T00:00:30.000Z' }]
    const talk = { dmConversation: { messages: [join, said('1', 1), said('5', 2, own)] } }
    const { report } = await read({
      'account.js': file('account', [{ account: { accountId: '1', username: 'wren' } }]),
      'direct-messages.js': file('direct_messages', [talk]),
    })
    const [, talks] = report.files
    expect(talks && counted(talks)).toBe('5 = 0 + 0, 1 unknown-kind, 4 damaged')
  })
})

describe('a file that is not whole gives nothing', () => {
  const whole = Buffer.from(fixture('whole-2026')['data/tweets.js'] ?? '').toString()
  test.each([
    ['cut short', whole.slice(0, -2_000), 'truncated'],
    ['cut short between two rows', `${whole.slice(0, whole.lastIndexOf('\n  },\n') + 5)}\n`, 'truncated'],
    ['no JSON in one row', whole.replace('"lang" : "en"', '"lang" : en'), 'damaged'],
    ['no JSON between two', whole.replace('\n  },\n', '\n  }\n'), 'damaged'],
    ['followed by something else', `${whole} oak`, 'damaged'],
    ['a web page', '<!doctype html><title>Oak</title>'.repeat(100), 'no-table'],
    ['empty', '', 'no-table'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0]), 'no-table'],
  ])('%s', async (_, content, problem) => {
    const { entries, report } = await read({ 'tweets.js': content, 'tweet-headers.js': '' })
    expect(entries).toEqual([])
    expect(report.files[0]).toEqual({ path: 'tweets.js', state: 'broken', problem, rows: 0, read: 0, joined: 0, leftOut: {}, from: null, until: null, kinds: [] }) // prettier-ignore
  }) // prettier-ignore

  test('and the others all they have', async () => {
    const files = { ...fixture('whole-2026'), 'data/tweets-part1.js': whole.slice(0, -9) }
    const { report } = await read(files)
    const broken = report.files.filter(({ state }) => state === 'broken')
    expect(broken.map(({ path, problem }) => [path, problem])).toEqual([['data/tweets-part1.js', 'truncated']]) // prettier-ignore
    expect(report.files.find(({ path }) => path === 'data/tweets.js')?.read).toBe(15)
  })

  test('where that is the list of files or the names, all else is read', async () => {
    const files = fixture('whole-2026')
    const { report } = await read({ ...files, 'data/manifest.js': 'oak', 'data/screen-name-change.js': '[' }) // prettier-ignore
    expect(report.account).toBe('https://x.com/wren_oakes')
    expect(report.files.filter(({ state }) => state === 'broken')).toHaveLength(2)
    expect(report.files.find(({ path }) => path === 'data/tweets.js')?.read).toBe(14)
  })
})

test('X’s archives are known by their files’ names', () => {
  for (const era of eras) expect(xArchive.recognises(Object.keys(fixture(era)))).toBe(true)
  for (const paths of [['Connections.csv'], ['outbox.json'], ['assets/js/like.js'], ['like.csv'], []])
    expect(xArchive.recognises(paths)).toBe(false) // prettier-ignore
})

test('reading stops when it is told to', async () => {
  const stop = new AbortController()
  const reading = read(fixture('whole-2026'), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
})

test('how far it has come rises to all there is', async () => {
  const told: number[] = []
  await read(fixture('whole-2026'), { onProgress: (done, of) => told.push(done / of) })
  expect(told).toEqual(told.toSorted((one, other) => one - other))
  expect(told.at(-1)).toBe(1)
})
