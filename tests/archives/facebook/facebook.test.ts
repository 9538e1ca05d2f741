import { describe, expect, test } from 'vitest'
import { facebookArchive } from '../../../lib/archives/facebook/facebook.ts'
import { areOfFacebook } from '../../../lib/archives/facebook/names.ts'
import { joinWith } from '../../../lib/archives/join.ts'
import { entrySchema } from '../../../lib/domain/entry.ts'
import {
  fixture,
  isWhole,
  line,
  readWith,
  recorded,
  table,
  type Files,
  type ReadFiles,
} from '../read-with.ts'

const eras = ['2021', '2026']
const read = (files: Files): Promise<ReadFiles> => readWith(facebookArchive, files)
const of = (era: string): Files => fixture(`facebook/${era}`)

const idsOf = async (files: Files): Promise<string[]> =>
  (await read(files)).entries.map(({ id }) => id).toSorted()

const linesOf = async (era: string, file: RegExp): Promise<string[]> => {
  const files = of(era)
  const whole = await read(files)
  const without = await read(Object.fromEntries(Object.entries(files).filter(([path]) => !file.test(path)))) // prettier-ignore
  const others = new Set(without.entries.map(({ id }) => id))
  return whole.entries.filter(({ id }) => !others.has(id)).map(line)
}

const talk = (...names: string[]): string =>
  JSON.stringify({ participants: names.map((name) => ({ name })), messages: names.map((name, at) => ({ sender_name: name, timestamp_ms: 1_700_000_000_000 + at })) }) // prettier-ignore

/** Counted by hand in the fixtures; files that are not here are never opened. */
const tables: Record<string, Record<string, string>> = {
  '2021': {
    'comments_and_reactions/comments.json': '8 = 7 + 0, 1 damaged',
    'comments_and_reactions/likes_and_reactions_1.json': '3 = 3 + 0',
    'comments_and_reactions/likes_and_reactions_2.json': '2 = 1 + 0, 1 damaged',
    'friends_and_followers/friends.json': '7 = 4 + 0, 1 nameless, 1 no-time, 1 damaged',
    'friends_and_followers/rejected_friend_requests.json': '1 = 1 + 0',
    'friends_and_followers/removed_friends.json': '1 = 1 + 0',
    'friends_and_followers/sent_friend_requests.json': '1 = 1 + 0',
    "friends_and_followers/who_you've_followed.json": '1 = 1 + 0',
    'groups/your_comments_in_groups.json': '1 = 0 + 1',
    'messages/inbox/group_def/message_1.json': '4 = 3 + 0, 1 damaged',
    'messages/inbox/zoemuller_abc/message_1.json': '4 = 3 + 0, 1 of-others',
    'messages/inbox/zoemuller_abc/message_2.json': '2 = 0 + 0, 1 unknown-kind, 1 of-others',
    'pages/pages_you_follow.json': '1 = 0 + 1',
    "pages/pages_you've_liked.json": '2 = 2 + 0',
    'posts/your_posts_1.json': '3 = 2 + 0, 1 unknown-kind',
  },
  '2026': {
    'your_facebook_activity/comments_and_reactions/likes_and_reactions.json': '5 = 4 + 1',
    'your_facebook_activity/messages/inbox/annlee_2/message_1.json': '1 = 1 + 0',
    'your_facebook_activity/messages/inbox/zoemuller_1/message_1.json': '2 = 1 + 0, 1 of-others',
  },
}

describe.each(eras)('the archive of %s', (era) => {
  test('is counted row by row as by hand', async () => {
    const { report } = await read(of(era))
    expect(table(report)).toEqual(tables[era])
    expect(report.files.every(isWhole)).toBe(true)
    expect(report.files).toHaveLength(Object.keys(of(era)).length)
  })

  test('has no file opened that holds no act of the person’s own', async () => {
    const { opened } = await read(of(era))
    expect(opened.toSorted()).toEqual(Object.keys(tables[era] ?? {}).toSorted())
  })

  test('gives entries of the ledger, each once', async () => {
    const { entries, report } = await read(of(era))
    for (const entry of entries) expect(entrySchema.parse(entry)).toEqual(entry)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.every(({ witness, source }) => witness === 'imported' && source === 'archive')).toBe(true) // prettier-ignore
    expect(report).toMatchObject({ acts: entries.length, account: null, product: null, wouldAdd: [] }) // prettier-ignore
  })

  test('read again, and with its files in another order, gives the same ids', async () => {
    expect(await idsOf(Object.fromEntries(Object.entries(of(era)).toReversed()))).toEqual(await idsOf(of(era))) // prettier-ignore
  })

  test('keeps no text of anybody', async () => {
    const { entries, report } = await read(of(era))
    for (const word of ['Schön', 'joints', 'Yard', 'Gefällt', 'Beitrag', 'oak waits'])
      expect(JSON.stringify([entries, report.kinds])).not.toContain(word)
  })
})

describe('what the files give', () => {
  test.each<[string, RegExp, string[]]>([
    ['2021', /friend|followed/, [
      '2021-01-03T00:00 Invite Invite touch → Omar Said',
      '2021-01-01T00:00 Add Relationship touch → Zoë Müller',
      '2021-01-02T00:00 Add Relationship touch → Łukasz Żak',
      '2021-01-03T00:00 Add Relationship touch → Ann Lee',
      '2021-01-04T00:00 Add Relationship observe → Omar Said',
      '2021-01-01T00:01 Reject Invite observe → Ruth Adeyemi',
      '2021-01-01T00:03 Remove Relationship observe → Tomasz Nowak',
      '2021-01-01T00:05 Follow touch → Amara Okafor',
    ]],
    ['2021', /^pages/, ['2021-01-01T00:06 Follow Organization touch', '2021-01-01T00:08 Follow Organization touch']],
    ['2021', /comments/, [
      '2021-01-01T00:10 Create Note compose 1-4 → Zoë Müller',
      // Her name bends in German: nobody is better than the wrong one.
      '2021-01-01T00:11 Create Note compose 1-4 #holz',
      '2021-01-01T00:11 Create Note compose 0 → Ann Lee',
      '2021-01-01T00:11 Create Note compose 1-4',
      '2021-01-01T00:11 Create Note compose 1-4',
      '2021-01-01T00:11 Create Note compose 0 → Łukasz Żak',
      '2021-01-01T00:11 Create Note compose 1-4',
      '2021-01-01T00:13 Like Note touch → Łukasz Żak',
      '2021-01-01T00:13 Like Note touch → Omar Said',
      '2021-01-01T00:13 Like Note touch → Zoë Müller',
      '2021-01-01T00:15 Like Note touch',
    ]],
    ['2021', /posts/, ['2021-01-01T00:16 Create Note compose 1-4 #woodwork', '2021-01-01T00:16 Create Note compose 0']],
    ['2021', /messages/, [
      '2021-01-01T00:23 Create ChatMessage compose 1-4 → Zoë Müller',
      '2021-01-01T00:23 Create ChatMessage compose 5-19 → Zoë Müller',
      '2021-01-01T00:25 Read ChatMessage observe → Zoë Müller',
      '2021-01-01T00:33 Create ChatMessage compose 1-4 → Omar Said & Ann Lee',
      '2021-01-01T00:33 Create ChatMessage compose 0 → Omar Said & Ann Lee',
      '2021-01-01T00:33 Read ChatMessage observe → Ann Lee',
    ]],
    ['2026', /messages/, [
      '2021-01-01T00:50 Create ChatMessage compose 1-4 → Zoë Müller',
      '2021-01-01T00:51 Create ChatMessage compose 1-4 → Ann Lee',
    ]],
  ])('%s: %s', async (era, file, lines) => {
    expect((await linesOf(era, file)).toSorted()).toEqual(lines.toSorted())
  }) // prettier-ignore

  test('posts stand under addresses that name nobody', async () => {
    const { entries } = await read(of('2026'))
    expect(entries.filter(({ type }) => type === 'Like').map(({ object }) => object?.url)).toEqual([
      'https://www.facebook.com/pfbid02AbC',
      'https://www.facebook.com/groups/123/posts/456?comment_id=789',
      'https://www.facebook.com/42',
      null,
    ])
  })

  test('a comment answers something, though nothing says what', async () => {
    const { entries } = await read(of('2021'))
    const comments = entries.filter(({ object }) => object?.inReplyTo !== null && object?.type === 'Note') // prettier-ignore
    expect(comments).toHaveLength(7)
    expect(new Set(comments.map(({ object }) => object?.inReplyTo)).size).toBe(7)
    // Where a page knows it, it is the same act all the same; where another archive does, too.
    const [first] = comments
    const known = recorded(comments.slice(0, 1), () => ({
      inReplyTo: 'https://www.facebook.com/1',
    }))
    const join = joinWith(comments, (url) => url)
    join.take(known)
    expect(join.fresh()).toEqual(comments.filter((one) => one !== first))
  })

  test('a reaction has the same id in an archive of either era', async () => {
    const [older, newer] = await Promise.all(eras.map((era) => read(of(era))))
    const likes = [older, newer].map(
      (one) => one?.entries.filter(({ type }) => type === 'Like') ?? [],
    )
    const ids = new Set(likes[0]?.map(({ id }) => id))
    expect(likes[1]?.filter(({ id }) => ids.has(id))).toHaveLength(1)
  })
})

describe('whose archive it is', () => {
  test('nobody knows where one conversation is all there is', async () => {
    const { report, entries } = await read({ 'messages/inbox/a/message_1.json': talk('A', 'B') })
    expect(entries).toEqual([])
    expect(table(report)).toEqual({ 'messages/inbox/a/message_1.json': '2 = 0 + 0, 2 whose-unknown' }) // prettier-ignore
  })

  test('of two messages of one moment the later row is the earlier one', async () => {
    const at = 1_700_000_000_000
    const same = ['Zoë', 'Me'].map((name) => ({ sender_name: name, timestamp_ms: at }))
    const { entries } = await read({
      'messages/inbox/a/message_1.json': JSON.stringify({ participants: [{ name: 'Zoë' }, { name: 'Me' }], messages: same }),
      'messages/inbox/b/message_1.json': talk('Omar', 'Me'),
    }) // prettier-ignore
    expect(entries.map(line).filter((one) => one.endsWith('Zoë'))).toEqual([
      '2023-11-14T22:13 Create ChatMessage compose 0 → Zoë',
      '2023-11-14T22:13 Read ChatMessage observe → Zoë',
    ])
  })

  test('whoever is in most conversations is the person, in a file of either era', async () => {
    const { entries } = await read({
      'messages/inbox/a/message_1.json': talk('Zoë', 'Me'),
      'messages/archived_threads/b/message_1.json': talk('Me', 'Facebook User'),
    })
    expect(entries.map(line)).toEqual([
      '2023-11-14T22:13 Create ChatMessage compose 0 → Zoë',
      '2023-11-14T22:13 Create ChatMessage compose 0',
      '2023-11-14T22:13 Read ChatMessage observe',
    ])
  })
})

describe('a Facebook archive', () => {
  test.each([
    [true, 'friends_and_followers/friends.json'],
    [true, 'facebook-nadia/your_facebook_activity/messages/inbox/a_1/message_1.json'],
    [true, 'likes_and_reactions_12.json'],
    [true, 'your_friends (1).json'],
    [false, 'your_instagram_activity/messages/inbox/a_1/message_1.json'],
    [false, 'comments.json'],
    [false, 'your_facebook_activity/other.json'],
    [false, 'friends_and_followers/friends.html'],
  ])('is told by its names: %s, %s', (is, path) => {
    expect(areOfFacebook([path])).toBe(is)
  })

  test('is never opened where it says where somebody signed in or what others did', async () => {
    const { opened, report } = await read({
      'security_and_login_information/friends.json': '{}',
      'friends_and_followers/received_friend_requests.json': '{}',
      'events/your_event_responses.json': '{}',
      'odd.json': '{}',
    })
    expect(opened).toEqual([])
    expect(report.files.map(({ state }) => state)).toEqual(['no-acts', 'no-acts', 'no-times', 'unknown']) // prettier-ignore
  })
})

describe('nothing is taken of a file', () => {
  const files = of('2021')
  test.each<[string, string, string]>([
    ['comments_and_reactions/comments.json', 'damaged', '{"comments_v2":[{"timestamp":1'],
    ['comments_and_reactions/comments.json', 'unknown-columns', '{"comments_v9":[]}'],
    ['comments_and_reactions/likes_and_reactions_1.json', 'damaged', '[{"timestamp":1600000000},]'],
    ['messages/inbox/group_def/message_1.json', 'unknown-columns', '{"participants":[]}'],
    ['messages/inbox/group_def/message_1.json', 'damaged', '{"messages":[{"sender_name":"A","timestamp_ms":1}'],
  ])('%s that is broken: %s', async (path, problem, content) => {
    const { report, entries } = await read({ ...files, [path]: content })
    expect(report.files.find((file) => file.path === path)).toMatchObject({ state: 'broken', problem, rows: 0 }) // prettier-ignore
    const { [path]: _, ...rest } = files
    expect(entries.map(({ id }) => id)).toEqual((await read(rest)).entries.map(({ id }) => id))
  }) // prettier-ignore
})
