import { describe, expect, test } from 'vitest'
import { entrySchema, type Entry } from '../../../lib/domain/entry.ts'
import { openPicked } from '../../../lib/archives/picked.ts'
import { zipOf } from '../zip-build.ts'
import {
  counted,
  eras,
  fixture,
  isWhole,
  now,
  partsOf,
  read,
  readParts,
  type Files,
} from './read.ts'

/** Counted by hand in the fixtures; files that are not here are never opened. */
const tables: Record<string, Record<string, string>> = {
  'complete-2018': {
    'Articles/2017-12-09 04:54:08.html': '1 = 1 + 0',
    'Connections.csv': '3 = 2 + 0, 1 nameless',
    'Invitations.csv': '2 = 1 + 0, 1 not-accepted',
    'Messages.csv': '5 = 3 + 0, 2 of-others',
    'Shares.csv': '3 = 3 + 0',
  },
  'complete-2022': {
    'Comments.csv': '4 = 4 + 0',
    'Company Follows.csv': '2 = 2 + 0',
    'Connections.csv': '4 = 3 + 0, 1 nameless',
    'Endorsement_Given_Info.csv': '2 = 2 + 0',
    'Hashtag_Follows.csv': '1 = 1 + 0',
    'Invitations.csv': '3 = 1 + 1, 1 not-accepted',
    'Member_Follows.csv': '5 = 3 + 0, 1 unknown-kind, 1 nameless',
    'Reactions.csv': '3 = 3 + 0',
    'Shares.csv': '3 = 3 + 0',
    'Votes.csv': '3 = 2 + 1',
    'messages.csv': '3 = 2 + 0, 1 sponsored',
  },
  // Invitations of the weeks in which addresses were called Urn; the rest as a spreadsheet saves it.
  'parts-2023': {
    'Connections.csv': '3 = 3 + 0',
    'Invitations.csv': '2 = 2 + 0',
    'Reactions.csv': '2 = 1 + 0, 1 no-time',
    'messages.csv': '3 = 2 + 1',
  },
  'complete-2024': {
    'Comments.csv': '6 = 5 + 0, 1 no-time',
    'Connections.csv': '6 = 5 + 0, 1 nameless',
    'Invitations.csv': '7 = 3 + 2, 1 no-time, 1 not-accepted',
    'Reactions.csv': '7 = 3 + 1, 1 damaged, 1 heading-again, 1 no-time',
    'Recommendations_Given.csv': '1 = 1 + 0',
    'Saved_Items.csv': '2 = 1 + 0, 1 unknown-kind',
    'Shares.csv': '4 = 4 + 0',
    'messages.csv': '12 = 7 + 3, 1 sponsored, 1 spam',
  },
  'complete-2025': {
    'Comments_123456789.csv': '3 = 3 + 0',
    'Connections.csv': '2 = 2 + 0',
    'InstantReposts_123456789.csv': '1 = 1 + 0',
    'Invitations.csv': '0 = 0 + 0',
    'Member_Follows_123456789.csv': '1 = 1 + 0',
    'Reactions_123456789.csv': '2 = 2 + 0',
    'Saved_Items_123456789.csv': '1 = 1 + 0',
    'Shares_123456789.csv': '1 = 1 + 0',
    'Votes_123456789.csv': '0 = 0 + 0',
    'messages.csv': '4 = 3 + 0, 1 draft',
  },
  'basic-2026': {
    'Company Follows.csv': '1 = 1 + 0',
    'Connections.csv': '2 = 2 + 0',
    'Invitations.csv': '2 = 1 + 1',
    'messages.csv': '4 = 2 + 0, 1 draft, 1 sponsored',
  },
}

/** `type object rung words tags` of an act, and whom it was towards. */
function line({ at, type, object, rung, words, tags, person, others }: Entry): string {
  const people = [person, ...others].flatMap((one) => (one ? (one.name ?? one.url ?? '') : []))
  const to = people.length > 0 ? `→ ${people.join(' & ')}` : ''
  const what = object ? `${type} ${object.type}` : type
  return [at.slice(0, 16), what, rung, words ?? '', ...tags.map((tag) => `#${tag}`), to].filter(Boolean).join(' ') // prettier-ignore
}

const linesOf = async (era: string, file: string): Promise<string[]> => {
  const whole = await read(fixture(era))
  const without = await read(Object.fromEntries(Object.entries(fixture(era)).filter(([path]) => path !== file))) // prettier-ignore
  const others = new Set(without.entries.map(({ id }) => id))
  return whole.entries
    .filter(({ id }) => !others.has(id))
    .map(line)
    .toSorted()
}

const idsOf = async (files: Files): Promise<string[]> =>
  (await read(files)).entries.map(({ id }) => id).toSorted()

describe.each(eras)('the archive %s', (era) => {
  test('is counted row by row as by hand', async () => {
    const { report } = await read(fixture(era))
    const found = report.files.filter(({ state }) => state === 'read')
    expect(Object.fromEntries(found.map((file) => [file.path, counted(file)]))).toEqual(tables[era])
    expect(found.filter((file) => !isWhole(file))).toEqual([])
    expect(report.files).toHaveLength(Object.keys(fixture(era)).length)
  })

  test('has no file opened that holds no act of the person’s own', async () => {
    const { opened } = await read(fixture(era))
    const named = Object.keys(tables[era] ?? {}).filter((path) => path.endsWith('.csv'))
    expect(opened.toSorted()).toEqual(named.toSorted())
  })

  test('gives entries of the ledger, each once, none to come', async () => {
    const { entries, report } = await read(fixture(era))
    for (const entry of entries) expect(entrySchema.parse(entry)).toEqual(entry)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.filter(({ at }) => at > new Date(now).toISOString())).toEqual([])
    expect(entries.every(({ witness, source }) => witness === 'imported' && source === 'archive')).toBe(true) // prettier-ignore
    expect(report.acts).toBe(entries.length)
    expect(report.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length)
    expect([report.from, report.until]).toEqual([
      entries.map(({ at }) => at).toSorted()[0],
      entries.map(({ at }) => at).toSorted().at(-1),
    ]) // prettier-ignore
  })

  test('read again, and with its rows in another order, gives the same ids', async () => {
    const files = fixture(era)
    const reversed = Object.fromEntries(Object.entries(files).toReversed())
    expect(await idsOf(reversed)).toEqual(await idsOf(files))
    const turned = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, turnedRows(path, content)]),
    )
    expect(await idsOf(turned)).toEqual(await idsOf(files))
  })

  test('keeps no text of anybody', async () => {
    const { entries, report } = await read(fixture(era))
    const all = JSON.stringify([entries, report])
    for (const word of ['varnish', 'joints', 'Yard', 'measure', 'sails', 'oak waits', 'Carpentry', 'example.com'])
      expect(all).not.toContain(word) // prettier-ignore
  })
})

/** Tables whose rows are a line each, upside down below their header. */
function turnedRows(path: string, content: string | Uint8Array): string | Uint8Array {
  if (!/^(?:Reactions|Votes|Member_Follows|Company Follows|Saved_Items)/.test(path)) return content
  const [head = '', ...rows] = Buffer.from(content).toString().trimEnd().split('\n')
  const bare = rows.map((one) => one.trimEnd())
  return [head, ...bare.filter((one) => one !== head.trimEnd()).toReversed()].join('\n')
}

describe('what the files give', () => {
  test.each([
    ['complete-2018', 'Shares.csv', ['2015-10-04T16:00 Create Note compose 5-19 #woodwork', '2016-08-25T17:41 Create Note compose 5-19', '2017-06-08T08:15 Announce Note touch']],
    ['complete-2018', 'Articles/2017-12-09 04:54:08.html', ['2017-12-09T04:54 Create Article compose']],
    ['complete-2018', 'Messages.csv', ['2017-11-08T13:23 Create ChatMessage compose 0 → Zoe Muller', '2018-01-09T11:31 Create ChatMessage compose 5-19 → Tomasz Nowak', '2018-01-09T13:54 Read ChatMessage observe → Tomasz Nowak']],
    ['complete-2022', 'Comments.csv', ['2020-06-07T05:23 Create Note compose 20-79', '2020-06-08T08:11 Create Note compose 1-4', '2022-08-27T21:53 Create Note compose 1-4', '2022-09-08T18:34 Create Note compose 1-4']],
    ['complete-2022', 'Shares.csv', ['2021-02-03T10:00 Announce Note touch', '2022-08-26T20:41 Create Note compose 0', '2022-09-08T04:10 Create Note compose 5-19 #oak #workshop']],
    ['complete-2022', 'Reactions.csv', ['2016-03-01T07:00 Like Note touch', '2022-09-08T15:28 Like Note touch', '2022-09-11T02:49 Like Note touch']],
    ['complete-2022', 'Votes.csv', ['2022-08-30T15:24 Create Question touch', '2022-09-03T23:22 Create Question touch']],
    ['complete-2022', 'Member_Follows.csv', ['2022-08-23T02:53 Follow touch → Tomasz Nowak', '2022-08-24T02:53 Undo touch → Omar Said', '2022-09-09T01:41 Follow touch → Ines Costa, MBA']],
    ['complete-2022', 'Hashtag_Follows.csv', ['2019-10-06T14:42 Follow Collection touch #woodwork']],
    ['complete-2022', 'Company Follows.csv', ['2022-08-05T23:34 Follow Organization touch', '2022-08-30T14:33 Follow Organization touch']],
    ['complete-2022', 'Endorsement_Given_Info.csv', ['2022-03-21T18:14 Like Relationship touch → Tomasz Nowak', '2022-03-21T18:14 Like Relationship touch → Tomasz Nowak']],
    ['parts-2023', 'Invitations.csv', ['2023-03-12T10:02 Accept Invite touch → Priya Nair', '2023-03-12T10:02 Create ChatMessage compose 1-4 → Priya Nair', '2023-03-12T10:03 Read ChatMessage observe → Priya Nair', '2023-07-05T06:59 Invite Invite touch → Omar Said']],
    ['complete-2024', 'Invitations.csv', ['2024-01-20T03:04 Accept Invite touch → Ruth Adeyemi', '2024-02-29T15:18 Invite Invite touch → Tomasz Nowak', '2024-03-11T06:20 Invite Invite compose 5-19 → Omar Said']],
    ['complete-2024', 'Connections.csv', ['2015-07-28T12:00 Add Relationship touch → Amara Okafor', '2022-09-07T12:00 Add Relationship touch → Zoë Müller', '2023-11-05T12:00 Accept Invite touch → Jonas Lind', '2024-03-11T07:41 Accept Invite touch → Ines Costa, MBA', '2024-03-12T07:27 Add Relationship observe → Omar Said']],
    ['complete-2024', 'messages.csv', ['2023-05-01T03:04 Create ChatMessage compose 0', '2023-05-02T03:04 Read ChatMessage observe', '2024-01-20T03:04 Accept Invite touch → Ruth Adeyemi', '2024-02-01T10:00 Create ChatMessage compose 5-19 → Ines Costa, MBA & Omar Said', '2024-02-01T10:04 Read ChatMessage observe → Ines Costa, MBA', '2024-02-01T10:05 Read ChatMessage observe', '2024-03-12T08:10 Read ChatMessage observe → Omar Said', '2024-03-13T18:54 Create ChatMessage compose 1-4 → Ines Costa, MBA']],
    ['basic-2026', 'Connections.csv', ['2025-11-02T12:00 Add Relationship observe → Priya Nair', '2026-03-08T12:00 Accept Invite touch → Ruth Adeyemi']],
    ['complete-2024', 'Comments.csv', ['2023-11-10T13:27 Create Note compose 1-4', '2023-12-06T13:03 Create Note compose 5-19', '2023-12-10T09:53 Create Note compose 5-19', '2024-01-15T20:57 Create Note compose 5-19', '2024-03-17T18:03 Create Note compose 1-4']],
    ['complete-2024', 'Shares.csv', ['2023-07-24T03:43 Announce Note touch', '2023-08-25T13:36 Create Note compose 5-19 #workshop', '2023-11-03T10:14 Create Note compose 5-19', '2024-02-19T10:22 Create Note compose 5-19']],
    ['complete-2024', 'Recommendations_Given.csv', ['2024-03-07T21:07 Create Article compose 5-19 → Omar Said']],
    ['complete-2024', 'Saved_Items.csv', ['2023-11-17T19:22 Add Note observe']],
    ['complete-2025', 'Comments_123456789.csv', ['2025-07-30T09:00 Create Note compose 1-4', '2025-07-30T09:00 Create Note compose 1-4', '2025-08-01T10:00 Create Note compose 5-19']],
    ['complete-2025', 'Shares_123456789.csv', ['2025-08-03T12:00 Create Note compose 5-19']],
    ['complete-2025', 'InstantReposts_123456789.csv', ['2025-08-02T08:00 Announce Note touch']],
    ['complete-2025', 'messages.csv', ['2024-03-13T18:54 Create ChatMessage compose 1-4 → Ines Costa, MBA', '2025-08-05T08:10 Create ChatMessage compose 0 → Amara Okafor', '2025-08-06T08:11 Create ChatMessage compose 1-4 → Omar Said']],
    ['basic-2026', 'messages.csv', ['2026-03-05T20:00 Create ChatMessage compose 5-19 → Ruth Adeyemi', '2026-03-05T22:26 Read ChatMessage observe → Ruth Adeyemi']],
  ])('%s: %s', async (era, file, lines) => {
    expect(await linesOf(era, file)).toEqual(lines)
  }) // prettier-ignore

  test('stands under the addresses that pages have', async () => {
    const { entries } = await read(fixture('complete-2024'))
    expect(entries.filter(({ type }) => type === 'Like').map(({ object }) => object?.url)).toEqual([
      'https://www.linkedin.com/feed/update/urn:li:ugcPost:7171771292291095243/',
      'https://www.linkedin.com/feed/update/urn:li:activity:7173433491312157592/?commentUrn=urn%3Ali%3Acomment%3A(activity%3A7173433491312157592%2C7173751355022099016)',
      'https://www.linkedin.com/feed/update/urn:li:activity:7173433491312157592/',
    ])
    expect(entries.find(({ words }) => words !== null && words !== '0')?.account).toBe(
      'https://www.linkedin.com/in/nadia-berg',
    )
  })
})

describe('a report', () => {
  test('says what the complete archive would add to a basic one', async () => {
    const { report } = await read(fixture('basic-2026'))
    expect(report.product).toBe('basic')
    expect(report.wouldAdd).toEqual(['reactions', 'comments', 'shares', 'instantreposts', 'votes', 'memberfollows', 'saveditems']) // prettier-ignore
  })

  test('says of a complete one that nothing more is to be had, though it lacks a file', async () => {
    const { report } = await read(fixture('complete-2018'))
    expect([report.product, report.wouldAdd]).toEqual(['complete', []])
  })

  test('says why files were not opened', async () => {
    const { report } = await read(fixture('basic-2026'))
    const states = Object.fromEntries(report.files.map(({ path, state }) => [path, state]))
    expect(states).toMatchObject({
      'Events.csv': 'no-times',
      'Profile.csv': 'no-acts',
      'Jobs/Job Applications.csv': 'no-acts',
      'guide_messages.csv': 'no-acts',
    })
    expect((await read({ 'Mine.csv': 'a,b' })).report.files[0]?.state).toBe('unknown')
  })

  test('has nothing of a file that can’t be read to its end, and all of the others', async () => {
    const files = fixture('complete-2025')
    const parts = partsOf(files)
    const comments = parts.find(({ path }) => path.startsWith('Comments'))
    if (!comments) throw new Error('The fixture has no comments.')
    const { bytes } = comments
    comments.bytes = async function* (signal) {
      yield* bytes(signal)
      throw new DOMException('', 'NotReadableError')
    }
    const { entries, report } = await readParts(parts)
    const broken = report.files.find(({ path }) => path.startsWith('Comments'))
    expect(broken).toMatchObject({ state: 'broken', problem: 'unreadable', rows: 0, read: 0 })
    expect(entries.some(({ object }) => object?.inReplyTo !== null && object?.type === 'Note')).toBe(false) // prettier-ignore
    expect(entries).toHaveLength((await read(files)).entries.length - 3)
  })

  test.each([
    ['no-table', 'PK\u0003\u0004 a spreadsheet'],
    ['unknown-columns', 'Datum,Art,Verweis\n1,2,3\n'],
  ])('says that a file is %s', async (problem, content) => {
    const { report } = await read({ 'Reactions.csv': content })
    expect(report.files[0]).toMatchObject({ state: 'broken', problem })
  })
})

test('progress is in bytes of what is read, and ends with all of them', async () => {
  const told: [number, number][] = []
  const files = fixture('complete-2024')
  await read(files, { onProgress: (done, all) => told.push([done, all]) })
  const sizes = Object.keys(tables['complete-2024'] ?? {}).map((path) => files[path]?.length ?? 0)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  expect(told.at(-1)).toEqual([all, all])
  expect(told.every(([done], at) => done >= (told[at - 1]?.[0] ?? 0))).toBe(true)
})

test('reading ends when it is cancelled', async () => {
  const stop = new AbortController()
  const reading = read(fixture('complete-2024'), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  })
  await expect(reading).rejects.toThrow('enough')
})

test('acts are of the day they were in the person’s zone, and connections of the day in UTC', async () => {
  const { entries } = await read(fixture('basic-2026'), { zone: 'Pacific/Auckland', dayStart: 4 })
  const dayOf = (type: string, object: string): string | undefined =>
    entries.find((one) => one.type === type && one.object?.type === object)?.day
  // 2026-03-05 20:00 in UTC is 9 o’clock there.
  expect(dayOf('Create', 'ChatMessage')).toBe('2026-03-06')
  expect(dayOf('Accept', 'Invite')).toBe('2026-03-08')
  expect(dayOf('Add', 'Relationship')).toBe('2025-11-02')
})

test('an act of a time with a reason carries it', async () => {
  const intention = {
    id: '019abc00-0000-7000-8000-00000000000a',
    text: 'Learn to sew sails',
    topics: [],
    from: '2026-03-05T00:00:00.000Z',
    until: null,
  }
  const { entries } = await read(fixture('basic-2026'), { intentions: [intention] })
  expect(entries.filter(({ intention: one }) => one === intention.id)).toHaveLength(3)
})

test('a zip is read like a folder', async () => {
  const files = fixture('complete-2022')
  const zip = zipOf(Object.entries(files).map(([path, content]) => ({ path: `Complete/${path}`, content: Buffer.from(content) }))) // prettier-ignore
  const parts = await openPicked([{ path: 'Complete_LinkedInDataExport_09-12-2022.zip', blob: new Blob([zip]) }]) // prettier-ignore
  const { entries } = await readParts(parts)
  expect(entries).toEqual((await read(files)).entries)
})
