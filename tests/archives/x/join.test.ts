import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinWith } from '../../../lib/archives/join.ts'
import type { Entry, EntryObject } from '../../../lib/domain/entry.ts'
import { entry, hour, minute, second } from '../../domain/build.ts'
import { fixture, read } from './read.ts'

const onX = { site: 'x', account: null } as const
const archived = { ...onX, witness: 'imported', source: 'archive' } as const
const amara = { url: 'https://x.com/amara_obi', name: 'Amara Obi' }
const tomasz = { url: 'https://x.com/tomasz_n', name: 'Tomasz Nowak' }
const numbered = { url: 'https://x.com/i/user/41000002', name: null }
const post = (id: number): string => `https://x.com/i/status/${id}`
const note = (url: string | null, inReplyTo: string | null = null): EntryObject => ({
  type: 'Note',
  url,
  inReplyTo,
})
const chat: EntryObject = { type: 'ChatMessage', url: null, inReplyTo: null }

/** What is new of an archive's acts beside these. */
function fresh(acts: readonly Entry[], known: readonly Entry[]): Entry[] {
  const join = joinWith(acts, (url) => url)
  join.take(known)
  return join.fresh()
}

const wrote = (ago: number, fields: Partial<Entry>): Entry =>
  entry(ago, { ...onX, type: 'Create', rung: 'compose', ...fields })

describe('what a recorder saw on X is not taken from its archive again', () => {
  test.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['a post, whose address only the archive knows', { object: note(post(7)) }, { object: note(null) }],
    ['a reply', { object: note(post(7), post(5)), person: amara }, { object: note(null, post(5)), person: amara }],
    ['a post of a thread, sent with the one it follows', { object: note(post(7), post(6)) }, { object: note(null) }],
    ['one to somebody it begins with', { object: note(null), person: amara }, { object: note(null) }],
    ['a reply to what is gone by now', { object: note(null), person: amara }, { object: note(null, post(5)), person: amara }],
    ['a quote', { object: note(post(7)), person: tomasz }, { object: note(null), person: tomasz }],
    ['a repost, whose own address is no post’s', { type: 'Announce', object: note(null), person: amara }, { type: 'Announce', object: note(post(5)), person: amara }],
    ['a message', { object: chat, person: amara }, { object: chat, person: amara }],
    ['a message to somebody of whom the archive has the number alone', { object: chat, person: numbered }, { object: chat, person: amara }],
    ['a reaction to a message', { type: 'Like', object: chat, person: numbered }, { type: 'Like', object: chat, person: amara }],
  ])('%s', (_, told, seen) => {
    const act = wrote(hour, { ...archived, ...told })
    expect(fresh([act], [wrote(hour - 4 * second, seen)])).toEqual([])
  }) // prettier-ignore

  test.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['a reply to another post', { object: note(post(7), post(5)), person: amara }, { object: note(null, post(4)), person: amara }],
    ['a reply to somebody else', { object: note(null), person: amara }, { object: note(null), person: tomasz }],
    ['a repost of somebody else', { type: 'Announce', object: note(null), person: amara }, { type: 'Announce', object: note(post(5)), person: tomasz }],
    ['a message to somebody else', { object: chat, person: amara }, { object: chat, person: tomasz }],
    ['one to another number', { object: chat, person: numbered }, { object: chat, person: { url: 'https://x.com/i/user/9', name: null } }],
    ['under another account', { account: 'https://x.com/wren_oakes', object: note(post(7)) }, { account: 'https://x.com/yard', object: note(null) }],
  ])('but is where it is another one: %s', (_, told, seen) => {
    const act = wrote(hour, { ...archived, ...told })
    expect(fresh([act], [wrote(hour - 4 * second, seen)])).toEqual([act])
  }) // prettier-ignore
})

test('of a post and a reply of the same minute each is itself', () => {
  const reply = wrote(hour, { ...archived, object: note(post(7), post(5)), person: amara })
  const plain = wrote(hour - minute, { ...archived, object: note(post(8)) })
  const seenReply = wrote(hour - minute, { object: note(null, post(5)), person: amara })
  expect(fresh([reply, plain], [seenReply])).toEqual([plain])
  expect(fresh([plain, reply], [seenReply])).toEqual([plain])
  const seenPost = wrote(hour, { object: note(null) })
  expect(fresh([reply, plain], [seenPost])).toEqual([reply])
})

test('the same archive again adds nothing, and one with more only that', async () => {
  const files = fixture('whole-2026')
  const { entries } = await read(files)
  expect(fresh(entries, entries)).toEqual([])
  const earlier = Object.entries(files).filter(([path]) => !/direct-|message-event/.test(path))
  const { entries: known } = await read(Object.fromEntries(earlier))
  const chats = entries.filter(({ object }) => object?.type === 'ChatMessage')
  const ids = new Set(known.map(({ id }) => id))
  expect(entries.filter(({ id }) => !ids.has(id))).toEqual(chats)
  expect(fresh(entries, known)).toEqual(chats)
})

test('whatever was recorded of an archive’s acts, the union has each of them once, in either order', async () => {
  const { entries } = await read(fixture('whole-2026'))
  const acts = entries.filter(({ type }) => type !== 'Read')
  fc.assert(
    fc.property(fc.subarray(acts), fc.integer({ min: -20, max: 20 }), (some, by) => {
      const seen = some.map((one): Entry => {
        const at = new Date(Date.parse(one.at) + by * second).toISOString()
        // A page shows no address of what is written.
        const object = one.type === 'Create' && one.object ? { ...one.object, url: null } : one.object // prettier-ignore
        return { ...one, id: entry(0).id, at, object, witness: 'confirmed', source: 'recorder' }
      })
      expect(fresh(acts, seen).length + seen.length).toBe(acts.length)
      expect(fresh(acts, seen.toReversed())).toEqual(fresh(acts, seen))
    }),
  )
})
