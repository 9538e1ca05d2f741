import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../lib/domain/entry.ts'
import { read, row, type Read } from './read.ts'

const at = (slug: string): string => `https://www.linkedin.com/in/${slug}`
const me = at('nadia-berg')
const header = row('CONVERSATION ID', 'CONVERSATION TITLE', 'FROM', 'SENDER PROFILE URL', 'TO', 'RECIPIENT PROFILE URLS', 'DATE', 'SUBJECT', 'CONTENT', 'FOLDER', 'ATTACHMENTS', 'IS MESSAGE DRAFT', 'IS CONVERSATION DRAFT') // prettier-ignore

interface Message {
  in?: number
  from?: [name: string, url: string]
  to?: [names: string, urls: string]
  /** Minutes after midnight. */
  minute?: number
  text?: string
  folder?: string
  draft?: string
}
const nadia: [string, string] = ['Nadia Berg', me]
const ruth: [string, string] = ['Ruth Adeyemi', at('ruth-adeyemi')]
const li: [string, string] = ['Li Wei, Ph.D.', at('li-wei')]

function message({ in: conversation = 1, from = nadia, to = ruth, minute = 0, text = 'Some words', folder = 'INBOX', draft = 'No' }: Message): string {
  const time = `2026-03-05 ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00 UTC`
  return row(`2-conversationnumber000${conversation}==`, '', ...from, ...to, time, '', text, folder, '', draft, 'No')
} // prettier-ignore

/** Two more conversations, so that it is clear whose messages these are. */
const others = [
  message({ in: 8, to: ['Omar Said', at('omar-said')], minute: 1 }),
  message({ in: 9, to: ['Priya Nair', at('priya-nair')], minute: 2 }),
]

const readAll = (...rows: string[]): Promise<Read> =>
  read({ 'messages.csv': [header, ...rows, ...others].join('') })

async function actsIn(...rows: string[]): Promise<Entry[]> {
  const { entries } = await readAll(...rows)
  return entries.filter(({ at: when }) => when >= '2026-03-05T00:10')
}

const named = ({ type, person, others: more }: Entry): unknown[] => [
  type,
  ...(person ? [person, ...more] : more).map(({ name }) => name),
]

describe('a message', () => {
  test('of one’s own is an act towards whom it went to', async () => {
    const [act] = await actsIn(message({ minute: 10, text: 'Would you show us how it is done?' }))
    expect(act).toMatchObject({
      at: '2026-03-05T00:10:00.000Z',
      type: 'Create',
      rung: 'compose',
      words: '5-19',
      account: me,
      person: { url: at('ruth-adeyemi'), name: 'Ruth Adeyemi' },
      object: { type: 'ChatMessage', url: null, inReplyTo: null },
      session: null,
    })
  })

  test('without a text is one of no words', async () => {
    const [act] = await actsIn(message({ minute: 10, text: '' }))
    expect(act).toMatchObject({ type: 'Create', words: '0' })
  })

  test('to several is one act towards all of them, whatever commas their names have', async () => {
    const to: [string, string] = [`${li[0]}, ${ruth[0]}`, `${li[1]},${ruth[1]}`]
    expect((await actsIn(message({ minute: 10, to }))).map(named)).toEqual([['Create', null, null]])
    // Once a row has somebody's name alone it is known.
    const alone = message({ in: 2, minute: 11, to: li })
    const [first] = await actsIn(message({ minute: 10, to }), alone)
    expect(first?.person).toEqual({ url: at('li-wei'), name: 'Li Wei, Ph.D.' })
    const simple: [string, string] = ['Omar Said, Ruth Adeyemi', `${at('omar-said')},${ruth[1]}`]
    const acts = await actsIn(message({ minute: 10, to: simple }))
    expect(acts.map(named)).toEqual([['Create', 'Omar Said', 'Ruth Adeyemi']])
  })

  test('of somebody else is an answer where it follows one’s own', async () => {
    const acts = await actsIn(
      message({ minute: 12, from: ruth, to: nadia }),
      message({ minute: 11 }),
      message({ minute: 10, from: ruth, to: nadia }),
    )
    expect(acts.map(({ at: when, type }) => [when.slice(11, 16), type])).toEqual([
      ['00:11', 'Create'],
      ['00:12', 'Read'],
    ])
    expect(acts[1]).toMatchObject({
      rung: 'observe',
      words: null,
      person: { name: 'Ruth Adeyemi' },
    })
  })

  test('of somebody one never wrote to names nobody', async () => {
    const to: [string, string] = ['Nadia Berg, Ruth Adeyemi', `${me},${ruth[1]}`]
    const acts = await actsIn(message({ minute: 11, from: li, to }), message({ minute: 10 }))
    expect(acts.map(named)).toEqual([['Create', 'Ruth Adeyemi'], ['Read']])
  })

  test('of the same second follows the row below', async () => {
    const acts = await actsIn(
      message({ minute: 10, from: ruth, to: nadia, text: 'Yes' }),
      message({ minute: 10 }),
    )
    expect(acts.map(({ type }) => type).toSorted()).toEqual(['Create', 'Read'])
  })
})

test.each([
  ['draft', message({ minute: 10, draft: 'Yes' })],
  ['spam', message({ minute: 10, folder: 'SPAM' })],
  ['sponsored', message({ minute: 10, from: ['Course Desk', ''], to: nadia, text: '<p class="spinmail-quill-editor__spin-break">Hi</p>' })],
  ['sponsored', message({ minute: 10, from: ['Course Desk', ''], to: nadia, text: 'Dear %FIRSTNAME%' })],
  ['of-others', message({ minute: 10, from: ruth, to: nadia })],
  ['of-others', message({ minute: 10, from: ['LinkedIn Member', ''], to: nadia })],
  ['no-time', message({ minute: 10 }).replace('2026-03-05', '2026-02-31')],
  ['future', message({ minute: 10 }).replace('2026-03-05', '2027-02-01')],
])('left out as %s: %s', async (reason, one) => {
  const { entries, report } = await readAll(one)
  expect(entries).toHaveLength(2)
  expect(report.files[0]?.leftOut).toEqual({ [reason]: 1 })
}) // prettier-ignore

test('the same message is one, though years write its line breaks otherwise', async () => {
  const early = await actsIn(message({ minute: 10, text: 'One line.Another' }))
  const late = await actsIn(message({ minute: 10, text: 'One line.\r\n\r\nAnother' }))
  expect(late.map(({ id }) => id)).toEqual(early.map(({ id }) => id))
  const both = await readAll(message({ minute: 10 }), message({ minute: 10 }))
  expect(both.report.files[0]).toMatchObject({ rows: 4, read: 3, joined: 1 })
})

test('whose messages they are shows by the conversations alone, and where it does not nothing is taken', async () => {
  const { report } = await readAll(message({ minute: 10 }))
  expect(report.account).toBe(me)
  const one = await read({ 'messages.csv': header + message({ minute: 10 }) })
  expect(one.report.account).toBeNull()
  expect(one.report.files[0]).toMatchObject({ read: 0, leftOut: { 'whose-unknown': 1 } })
})

test('a row whose quote is never closed takes no other with it', async () => {
  const broken = message({ minute: 10 }).replace('Some words', '"Some words')
  const { report } = await readAll(broken, message({ minute: 11, text: 'a "b", c' }))
  expect(report.files[0]).toMatchObject({ rows: 4, read: 4 })
})
