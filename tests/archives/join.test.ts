import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinWith } from '../../lib/archives/join.ts'
import { goesBy, type Alias } from '../../lib/domain/alias.ts'
import type { Entry, EntryObject } from '../../lib/domain/entry.ts'
import { amara, day, entry, hour, li, message, minute, second, tomasz } from '../domain/build.ts'
import { fixture, read } from './linkedin/read.ts'

const archived = { witness: 'imported', source: 'archive' } as const
const note = (url: string | null, inReplyTo: string | null = null): EntryObject => ({
  type: 'Note',
  url,
  inReplyTo,
})

const thing = (type: string, url: string | null = null): EntryObject => ({
  type,
  url,
  inReplyTo: null,
})
const invite = (ago: number, fields: Partial<Entry> = {}): Entry =>
  entry(ago, { type: 'Invite', person: amara, object: thing('Invite'), ...fields })
const accepted = (at: string): Entry =>
  entry(0, { type: 'Accept', person: amara, at, day: at.slice(0, 10), object: thing('Invite') })
const answer = (ago: number, fields: Partial<Entry> = {}): Entry =>
  entry(ago, {
    type: 'Read',
    rung: 'observe',
    person: amara,
    object: thing('ChatMessage'),
    ...fields,
  })

/** An id of LinkedIn's made at this time, in milliseconds. */
const madeAt = (at: number): bigint => BigInt(at) << 22n
const post = (kind: string, at: number): string =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${madeAt(at)}/`
const noon = Date.parse('2026-11-20T12:00:00Z')

/** What is new of an archive's acts beside these. */
function fresh(acts: readonly Entry[], known: readonly Entry[], aliases: Alias[] = []): Entry[] {
  const join = joinWith(acts, goesBy(aliases))
  for (const one of known) join.take([one])
  return join.fresh()
}

describe('an act that the ledger has is not taken from an archive again', () => {
  const like = (ago: number, url: string, fields: Partial<Entry> = {}): Entry =>
    entry(ago, { object: note(url), ...fields })
  const comment = (ago: number, to: string, fields: Partial<Entry> = {}): Entry =>
    entry(ago, { type: 'Create', rung: 'compose', object: note(null, to), ...fields })
  const activity = post('activity', noon)

  test.each<[string, Entry, Entry]>([
    ['a reaction to the same post, at whatever time', like(day, activity, archived), like(hour, activity)],
    ['to a post that has another id there', like(hour, post('ugcPost', noon + 800), archived), like(hour, activity)],
    ['a comment under the post, though a page names the comment it answers', comment(hour, activity, archived), comment(hour - 4 * second, `${activity}?commentUrn=urn%3Ali%3Acomment%3A(activity%3A1%2C2)`)],
    ['a post of one’s own, whose address only the archive knows', entry(hour, { type: 'Create', object: note(activity), ...archived }), entry(hour + 2 * second, { type: 'Create', object: note(null) })],
    ['a message', message(hour, amara, archived), message(hour + second, amara)],
    ['a message to somebody the page showed by name alone', message(hour, amara, archived), message(hour + second, { url: null, name: amara.name })],
    ['an invitation, which an archive tells to the minute', invite(hour, archived), invite(hour - 50 * second)],
    ['a vote', entry(hour, { type: 'Create', object: { type: 'Question', url: null, inReplyTo: activity }, ...archived }), entry(hour, { type: 'Create', object: { type: 'Question', url: null, inReplyTo: post('ugcPost', noon + 900) } })],
  ])('%s', (_, act, known) => {
    expect(fresh([act], [known])).toEqual([])
  }) // prettier-ignore

  test.each<[string, Entry, Entry]>([
    ['a reaction to another post', like(hour, activity, archived), like(hour, post('activity', noon + hour))],
    ['to another one of the same second', like(hour, activity, archived), like(hour, post('activity', noon + 500))],
    ['to a comment under it', like(hour, `${activity}?commentUrn=urn%3Ali%3Acomment%3A(activity%3A1%2C2)`, archived), like(hour, activity)],
    ['on another site', like(hour, activity, archived), like(hour, activity, { site: 'x' })],
    ['of another account', like(hour, activity, { ...archived, account: 'a' }), like(hour, activity, { account: 'b' })],
    ['a comment an hour later', comment(hour, activity, archived), comment(2 * hour, activity)],
    ['a message to somebody else', message(hour, amara, archived), message(hour, tomasz)],
    ['a message an hour before', message(hour, amara, archived), message(2 * hour, amara)],
    ['a post, and not the comment of the same minute', entry(hour, { type: 'Create', object: note(activity), ...archived }), comment(hour - minute, post('activity', noon - day))],
  ])('but is where it is another one: %s', (_, act, known) => {
    expect(fresh([act], [known])).toEqual([act])
  }) // prettier-ignore

  test('each of several is the nearest, and each once', () => {
    const told = [0, 1, 2].map((at) => message(hour - at * minute, amara, archived))
    const seen = [0, 2].map((at) => message(hour - at * minute - second, amara))
    expect(fresh(told, seen)).toEqual([told[1]])
  })

  test('one that came in before is itself, whatever else is near', () => {
    const [before, next] = [message(hour, amara, archived), message(hour - 100 * second, amara, archived)] // prettier-ignore
    const other = message(hour + 100 * second, amara)
    expect(fresh([before, next], [other, before])).toEqual([next])
  })

  test('somebody is known under each of their addresses', () => {
    const opaque = 'https://www.linkedin.com/in/acoaa1'
    const seen = message(hour, { url: opaque, name: null })
    const aliases = [{ url: opaque, person: amara.url ?? '' }]
    expect(fresh([message(hour, amara, archived)], [seen], aliases)).toEqual([])
    expect(fresh([message(hour, amara, archived)], [seen])).toHaveLength(1)
  })
})

describe('connections', () => {
  const noonDay = { zone: 'UTC', at: '2026-11-20T12:00:00.000Z', day: '2026-11-20' }
  const became = { type: 'Add', rung: 'touch', person: amara, object: thing('Relationship'), ...archived, ...noonDay } as const // prettier-ignore

  test('that the ledger has as accepted on that day are known', () => {
    const tie = entry(0, became)
    expect(fresh([tie], [accepted('2026-11-20T00:10:00.000Z')])).toEqual([])
    expect(fresh([tie], [accepted('2026-11-20T23:50:00.000Z')])).toEqual([])
    expect(fresh([tie], [accepted('2026-11-21T00:10:00.000Z')])).toEqual([tie])
  })

  test('that came of an invitation the ledger has are no second click', () => {
    const tie = entry(0, became)
    const invited = invite(10 * day)
    expect(fresh([tie], [invited])).toEqual([{ ...tie, rung: 'observe' }])
    expect(fresh([tie], [{ ...invited, person: li }])).toEqual([tie])
    expect(fresh([tie], [{ ...invited, object: thing('Event') }])).toEqual([tie])
  })

  test('came of an invitation of the same day in UTC, though it was the next one where the person is', () => {
    const invited = invite(0, { at: '2026-11-20T11:30:00.000Z', day: '2026-11-21', zone: 'Pacific/Auckland' }) // prettier-ignore
    expect(fresh([entry(0, became)], [invited])[0]?.rung).toBe('observe')
  })
})

test('an answer of last year is not the one that was opened today', () => {
  const written = answer(300 * day, archived)
  expect(fresh([written], [answer(hour)])).toEqual([written])
})

test('answers are known by a name alone, and by whom a keyed hash stands for', () => {
  const written = answer(hour, archived)
  expect(fresh([written], [answer(minute, { person: { url: null, name: amara.name } })])).toEqual(
    [],
  )
  const hash = { url: 'urn:waterline:person:00', name: null }
  const aliases = [{ url: hash.url, person: amara.url ?? '' }]
  expect(fresh([written], [answer(minute, { person: hash })], aliases)).toEqual([])
  expect(fresh([written], [answer(minute, { person: hash })])).toEqual([written])
})

test('an answer that was opened is the last one written until then', () => {
  const written = [3, 2, 1].map((days) => answer(days * day, archived))
  const opened = answer(36 * hour, { object: thing('ChatMessage', 'urn:waterline:message:1') })
  expect(fresh(written, [opened])).toEqual([written[0], written[2]])
  expect(fresh(written, [{ ...opened, person: li }])).toEqual(written)
})

test('the same archive again adds nothing, and one of another year what is new', async () => {
  const [early, late] = await Promise.all(
    ['complete-2022', 'complete-2024'].map(async (era) => (await read(fixture(era))).entries),
  )
  expect(fresh(early ?? [], early ?? [])).toEqual([])
  // Amara and Zoë were connections in 2022 already, listed there without an address.
  const names = fresh(late ?? [], early ?? [])
    .filter(({ object }) => object?.type === 'Relationship')
    .flatMap(({ person }) => person?.name ?? [])
  expect(names).toEqual(['Omar Said'])
})

test('whatever was recorded of an archive’s acts, the union has each of them once, in either order', async () => {
  const { entries } = await read(fixture('complete-2024'))
  const acts = entries.filter(({ type }) => type !== 'Read' && type !== 'Add' && type !== 'Undo')
  fc.assert(
    fc.property(fc.subarray(acts), fc.integer({ min: -20, max: 20 }), (some, by) => {
      const seen = some.map((one): Entry => {
        const at = new Date(Date.parse(one.at) + by * second).toISOString()
        return { ...one, id: entry(0).id, at, witness: 'confirmed', source: 'recorder' }
      })
      expect(fresh(acts, seen).length + seen.length).toBe(acts.length)
      expect(fresh(acts, seen.toReversed())).toEqual(fresh(acts, seen))
    }),
  )
})
