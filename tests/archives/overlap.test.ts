/** A week that an archive and a recorder both tell of, each in its own way and each with something missing. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinWith } from '../../lib/archives/join.ts'
import { goesBy } from '../../lib/domain/alias.ts'
import { instant } from '../../lib/domain/clock.ts'
import type { Entry, EntryObject, Person } from '../../lib/domain/entry.ts'
import { entry, idAt, minute, second, someone } from '../domain/build.ts'

type Told = Partial<Entry>

/** The same act as the archive has it and as a recorder does, the `number`th of the week. */
type Kind = (number: number, at: number, person: Person) => { archived: Told; recorded: Told }

const object = (
  type: string,
  url: string | null = null,
  inReplyTo: string | null = null,
): EntryObject => ({ type, url, inReplyTo })

/** Two addresses of one post, none of which another number has. */
const post = (kind: string, number: number, later = 0): string =>
  `https://www.linkedin.com/feed/update/urn:li:${kind}:${BigInt(Date.UTC(2026, 9, 1) + number * minute + later) << 22n}/`
const commentUnder = (number: number): string =>
  `${post('activity', number)}?commentUrn=urn%3Ali%3Acomment%3A(activity%3A${number}%2C77)`

const both = (told: Told): { archived: Told; recorded: Told } => ({
  archived: told,
  recorded: told,
})

const kinds: Record<string, Kind> = {
  reaction: (number) => ({
    archived: { object: object('Note', post('ugcPost', number, 700)) },
    recorded: { object: object('Note', post('activity', number)) },
  }),
  comment: (number) => ({
    archived: { type: 'Create', object: object('Note', null, post('ugcPost', number, 700)) },
    recorded: { type: 'Create', object: object('Note', null, commentUnder(number)) },
  }),
  post: (number) => ({
    archived: { type: 'Create', object: object('Note', post('share', number)) },
    recorded: { type: 'Create', object: object('Note') },
  }),
  message: (number, _, person) => ({
    archived: { type: 'Create', object: object('ChatMessage'), person },
    recorded: {
      type: 'Create',
      object: object('ChatMessage'),
      person: number % 2 ? person : { ...person, url: null },
    },
  }),
  answer: (number, at, person) => ({
    archived: { type: 'Read', object: object('ChatMessage'), person },
    recorded: {
      type: 'Read',
      object: object('ChatMessage', `urn:waterline:message:${number}`),
      person,
      at: instant(at + 9 * minute),
    },
  }),
  invitation: (_, at, person) => ({
    archived: {
      type: 'Invite',
      object: object('Invite'),
      person,
      at: instant(Math.floor(at / minute) * minute),
    },
    recorded: { type: 'Invite', object: object('Invite'), person },
  }),
  connection: (_, at, person) => ({
    archived: {
      type: 'Add',
      object: object('Relationship'),
      person,
      at: `${instant(at).slice(0, 10)}T12:00:00.000Z`,
      zone: 'UTC',
    },
    recorded: { type: 'Accept', object: object('Invite'), person },
  }),
  follow: (_, __, person) => both({ type: 'Follow', object: null, person }),
  endorsement: (_, __, person) => both({ object: object('Relationship'), person }),
  repost: (number) => ({
    archived: { type: 'Announce', object: object('Note') },
    recorded: { type: 'Announce', object: object('Note', post('activity', number)) },
  }),
  vote: (number) => both({ type: 'Create', object: object('Question', null, post('activity', number)) }), // prettier-ignore
  saved: (number) => both({ type: 'Add', object: object('Note', post('activity', number)) }),
}

/** Something done one to three times, some seconds apart, with the same person. */
const spell = fc.record({
  kind: fc.constantFrom(...Object.values(kinds)),
  /** Whether the recorder saw each, and how many seconds off its clock was. */
  seen: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: -20, max: 20 })), {
    minLength: 1,
    maxLength: 3,
  }),
})

/** Spells half an hour apart, and up to which the archive reaches. */
const week = fc
  .array(spell, { minLength: 1, maxLength: 40 })
  .chain((spells) => fc.record({ spells: fc.constant(spells), reach: fc.nat(spells.length) }))

function played({ spells, reach }: typeof week extends fc.Arbitrary<infer W> ? W : never): {
  archived: Entry[]
  recorded: Entry[]
  /** How many acts either of them tells of. */
  all: number
} {
  const archived: Entry[] = []
  const recorded: Entry[] = []
  let all = 0
  const begun = Date.UTC(2026, 10, 2, 6)
  for (const [place, { kind, seen }] of spells.entries())
    for (const [turn, [isSeen, off]] of seen.entries()) {
      const at = begun + place * 30 * minute + turn * 7 * second
      const person = someone(`person-${place}`, `Person ${place}`)
      const told = kind(place * 3 + turn, at, person)
      const make = (one: Told, time: number): Entry => {
        const fields = { at: instant(time), ...one }
        return entry(0, { ...fields, id: idAt(time), day: fields.at.slice(0, 10) })
      }
      if (isSeen) recorded.push(make(told.recorded, at + off * second))
      if (place < reach)
        archived.push({ ...make(told.archived, at), witness: 'imported', source: 'archive' })
      all += Number(isSeen || place < reach)
    }
  return { archived, recorded, all }
}

/** What is new of these beside those. */
function fresh(acts: readonly Entry[], known: readonly Entry[]): Entry[] {
  const join = joinWith(acts, goesBy([]))
  join.take(known)
  return join.fresh()
}

test('an archive and a recorder of the same week are their union, each act once, in either order', () => {
  fc.assert(
    fc.property(week, (one) => {
      const { archived, recorded, all } = played(one)
      expect(recorded.length + fresh(archived, recorded).length).toBe(all)
      expect(archived.length + fresh(recorded, archived).length).toBe(all)
    }),
  )
})

test('the order in which the ledger is read changes nothing, and a second import adds nothing', () => {
  fc.assert(
    fc.property(week, (one) => {
      const { archived, recorded } = played(one)
      const added = fresh(archived, recorded)
      expect(fresh(archived, recorded.toReversed())).toEqual(added)
      expect(fresh(archived, [...added, ...recorded])).toEqual([])
    }),
  )
})

test('a ledger of a hundred thousand messages takes no longer than its length', () => {
  // Each held against each would take a quarter of an hour.
  const at = Date.UTC(2020, 0, 1)
  const chat = { type: 'Read', object: object('ChatMessage'), person: someone('a', 'A') } as const
  const written = Array.from({ length: 50_000 }, (_, number) =>
    entry(0, { ...chat, at: instant(at + number * 60 * minute), source: 'archive' }),
  )
  const opened = written.map((one) =>
    entry(0, { ...chat, at: instant(Date.parse(one.at) + minute) }),
  )
  expect(fresh(written, opened)).toEqual([])
})
