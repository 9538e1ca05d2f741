import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import { read, row } from './read.ts'

const me = 'https://www.linkedin.com/in/nadia-berg'
const at = (slug: string): string => `https://www.linkedin.com/in/${slug}`
const invitations = row('From', 'To', 'Sent At', 'Message', 'Direction', 'inviterProfileUrl', 'inviteeProfileUrl') // prettier-ignore
const connections = row('First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On') // prettier-ignore
const messages = row('CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER') // prettier-ignore

const incoming = (sent: string, note = ''): string =>
  row('Ruth Adeyemi', 'Nadia Berg', sent, note, 'INCOMING', at('ruth-adeyemi'), me)
const outgoing = (sent: string, note = ''): string =>
  row('Nadia Berg', 'Ruth Adeyemi', sent, note, 'OUTGOING', me, at('ruth-adeyemi'))
const connected = (day: string): string =>
  row('Ruth', 'Adeyemi', at('ruth-adeyemi'), '', '', '', day)
const fromRuth = (date: string, text: string): string =>
  row('2-abcdefghijklmnopqrstuvwx==', '', 'Ruth Adeyemi', at('ruth-adeyemi'), 'Nadia Berg', me, date, '', text, 'INBOX') // prettier-ignore
const toRuth = (date: string, text: string): string =>
  row('2-abcdefghijklmnopqrstuvwx==', '', 'Nadia Berg', me, 'Ruth Adeyemi', at('ruth-adeyemi'), date, '', text, 'INBOX') // prettier-ignore

interface Rows {
  invited?: string
  linked?: string
  wrote?: string
}

/** `at zone type object rung` of each act, oldest first. */
async function actsOf({ invited = '', linked = '', wrote = '' }: Rows): Promise<string[]> {
  return (await entriesOf({ invited, linked, wrote }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ at: when, zone, type, object, rung, words }) =>
      [when.slice(0, 19), zone, type, object?.type, rung, words].filter(Boolean).join(' '),
    )
}

async function entriesOf({ invited = '', linked = '', wrote = '' }: Rows): Promise<Entry[]> {
  const { entries } = await read({
    'Invitations.csv': invitations + invited,
    'Connections.csv': connections + linked,
    'messages.csv': messages + wrote,
  })
  return entries
}

describe('an invitation by somebody', () => {
  test('was accepted where they are connected since that day or later', async () => {
    const acts = await actsOf({ invited: incoming('3/5/26, 2:28 PM'), linked: connected('09 Mar 2026') }) // prettier-ignore
    expect(acts).toEqual(['2026-03-09T12:00:00 UTC Accept Invite touch'])
  })

  test('was accepted on the very day it came, which is one of UTC', async () => {
    // 23:30 in California is the next morning in UTC.
    const acts = await actsOf({ invited: incoming('3/8/26, 11:30 PM'), linked: connected('09 Mar 2026') }) // prettier-ignore
    expect(acts).toEqual(['2026-03-09T12:00:00 UTC Accept Invite touch'])
  })

  test('was accepted at the minute its note became a message', async () => {
    const acts = await actsOf({
      invited: incoming('3/5/26, 2:28 PM', 'Hello Nadia,\nmay I come?'),
      linked: connected('09 Mar 2026'),
      wrote: fromRuth('2026-03-09 18:04:31 UTC', 'Hello Nadia,may I come?'),
    })
    expect(acts).toEqual(['2026-03-09T18:04:31 Europe/Berlin Accept Invite touch'])
  })

  test('was accepted by its note alone, where they are no connection any more', async () => {
    const acts = await actsOf({
      invited: incoming('3/5/26, 2:28 PM', 'Hello'),
      wrote: fromRuth('2026-03-09 18:04:31 UTC', 'Hello'),
    })
    expect(acts).toEqual(['2026-03-09T18:04:31 Europe/Berlin Accept Invite touch'])
  })

  test('has not led to a connection of before', async () => {
    const acts = await actsOf({ invited: incoming('3/9/26, 2:28 PM'), linked: connected('09 Mar 2025') }) // prettier-ignore
    expect(acts).toEqual(['2025-03-09T12:00:00 UTC Add Relationship touch'])
  })

  test('that nobody answered is no act', async () => {
    expect(await actsOf({ invited: incoming('3/5/26, 2:28 PM') })).toEqual([])
  })

  test('of several is the last one before the connection', async () => {
    const { report } = await read({
      'Invitations.csv': invitations + incoming('3/5/26, 2:28 PM') + incoming('1/5/26, 2:28 PM'),
      'Connections.csv': connections + connected('09 Mar 2026'),
    })
    const file = report.files.find(({ path }) => path === 'Invitations.csv')
    expect(file).toMatchObject({ rows: 2, read: 0, joined: 1, leftOut: { 'not-accepted': 1 } })
  })
})

describe('an invitation of one’s own', () => {
  test('is one, to the minute, and a connection that came of it no second click', async () => {
    const acts = await actsOf({ invited: outgoing('3/5/26, 2:28 PM'), linked: connected('09 Mar 2026') }) // prettier-ignore
    expect(acts).toEqual([
      '2026-03-05T22:28:00 Europe/Berlin Invite Invite touch',
      '2026-03-09T12:00:00 UTC Add Relationship observe',
    ])
  })

  test('with a note is own words, and the message it became is not written twice', async () => {
    const acts = await actsOf({
      invited: outgoing('3/5/26, 2:28 PM', 'Your talk on sails stayed with me.'),
      linked: connected('09 Mar 2026'),
      wrote: toRuth('2026-03-09 18:04:31 UTC', 'Your talk on sails stayed with me.'),
    })
    expect(acts).toEqual([
      '2026-03-05T22:28:00 Europe/Berlin Invite Invite compose 5-19',
      '2026-03-09T18:04:31 Europe/Berlin Add Relationship observe',
    ])
  })

  test('has answers: what they write once they accepted', async () => {
    const acts = await actsOf({
      invited: outgoing('3/5/26, 2:28 PM', 'Hello Ruth'),
      wrote:
        fromRuth('2026-03-09 19:00:00 UTC', 'Hello Nadia') +
        toRuth('2026-03-09 18:04:31 UTC', 'Hello Ruth'),
    })
    expect(acts).toEqual([
      '2026-03-05T22:28:00 Europe/Berlin Invite Invite compose 1-4',
      '2026-03-09T19:00:00 Europe/Berlin Read ChatMessage observe',
    ])
  })

  test('is not told by the same words to somebody else, or before', async () => {
    const acts = await actsOf({
      invited: outgoing('3/5/26, 2:28 PM', 'Hello Ruth'),
      wrote: toRuth('2026-03-04 18:04:31 UTC', 'Hello Ruth'),
    })
    expect(acts).toEqual([
      '2026-03-04T18:04:31 Europe/Berlin Create ChatMessage compose 1-4',
      '2026-03-05T22:28:00 Europe/Berlin Invite Invite compose 1-4',
    ])
  })
})

describe('a connection', () => {
  test('is the same act whether an archive still knows who invited whom', async () => {
    const ids = await Promise.all(
      [
        { linked: connected('09 Mar 2026') },
        { linked: connected('09 Mar 2026'), invited: incoming('3/5/26, 2:28 PM') },
        {
          linked: connected('09 Mar 2026'),
          invited: incoming('3/5/26, 2:28 PM', 'Hello'),
          wrote: fromRuth('2026-03-09 18:04:31 UTC', 'Hello'),
        },
      ].map(async (rows) => (await entriesOf(rows)).map(({ id }) => id)),
    )
    expect(new Set(ids.flat()).size).toBe(1)
  })

  test('of today is not to come, though noon is', async () => {
    const { entries } = await read(
      { 'Connections.csv': connections + connected('22 Nov 2026') },
      { now: Date.parse('2026-11-22T08:00:00Z') },
    )
    expect(entries.map(({ at: when, day }) => [when, day])).toEqual([
      ['2026-11-22T08:00:00.000Z', '2026-11-22'],
    ])
  })

  test('of before there were addresses has the one that other files know', async () => {
    const { entries } = await read({
      'Connections.csv': 'First Name,Last Name,Connected On\nRuth,Adeyemi,09 Mar 2022\n',
      'messages.csv': messages + fromRuth('2022-04-09 18:04:31 UTC', 'Hello'),
    })
    expect(entries.map(({ person }) => person?.url)).toEqual([at('ruth-adeyemi')])
  })
})
