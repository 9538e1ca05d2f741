import { expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { KnownPerson } from '../../lib/domain/known-person.ts'
import { nameWords } from '../../lib/domain/name-words.ts'
import type { NotebookRecord, RecordName, RecordOf } from '../../lib/domain/notebook/notebook.ts'
import type { Suggestion } from '../../lib/domain/suggestion.ts'
import { charterJson } from '../../lib/exports/circle.ts'
import { openPeople, pageLength } from '../../lib/screens/people-room.ts'
import { circleAddress, personAddress } from '../../lib/screens/people-route.ts'
import { englishText as text } from '../components/english.ts'
import {
  accept,
  amara,
  answer,
  ownCircle,
  clockAt,
  day,
  idAt,
  instantAgo,
  knownPerson,
  li,
  message,
  noor,
  note,
  now,
  profile,
  promise,
  suggestion,
  tomasz,
} from '../domain/build.ts'
import { fakeOutside, settled } from './outside.ts'

interface World {
  people?: readonly KnownPerson[]
  records?: readonly NotebookRecord[]
  entries?: readonly Entry[]
  open?: readonly Suggestion[]
}

async function opened({ people = [], records = [], entries = [], open = [] }: World) {
  const outside = fakeOutside()
  const saved: string[] = []
  const world = { records: [...records] }
  const room = await openPeople(
    {
      ledger: {
        anybody: () => Promise.resolve(people.length > 0),
        people: () => Promise.resolve([...people]),
        aliases: () => Promise.resolve([]),
        horizon: () => Promise.resolve(instantAgo(400 * day)),
        entriesSince: (at) => Promise.resolve(entries.filter((one) => one.at >= at)),
        entriesOfPerson: (url) =>
          Promise.resolve(entries.filter(({ person }) => person?.url === url)),
        person: (url) => {
          const known = people.find((one) => one.url === url)
          return Promise.resolve(known ? { ...known, open: [...open] } : null)
        },
        records: <Name extends RecordName>(name: Name) =>
          Promise.resolve(
            world.records.filter((one): one is RecordOf<Name> => one.record === name),
          ),
      },
      outside,
      clock: clockAt(now),
      text,
      async saveFile(_file, pieces) {
        for await (const piece of pieces) saved.push(String(piece))
        return 'downloaded'
      },
    },
    outside.signal,
  )
  return { room, outside, saved, world }
}

const known = (who: typeof amara, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...knownPerson(who.url ?? '', who.name),
  words: nameWords(who.name ?? ''),
  ...more,
})
const talking = {
  writes: [instantAgo(day)],
  heardAt: instantAgo(2 * day),
  lastExchange: instantAgo(day),
}
const people = [
  known(tomasz, { lastExchange: instantAgo(200 * day) }),
  known(noor),
  known(amara, talking),
  known(li, talking),
]
const addressOf = ({ url }: typeof amara): string =>
  personAddress(url ?? '').replace('#/people/', '')

test('people stand in sections by what somebody may look for, each by name', async () => {
  const pinned = profile(li, { pinned: true, field: 'Law' })
  const { room } = await opened({ people, records: [pinned, ownCircle({ members: [noor] })] })
  await room.show(null)
  const { list } = room.read().shown!
  expect(
    list.sections.map(({ name, rows }) => [name, rows.map((row) => `${row.name}: ${row.more}`)]),
  ).toEqual([
    ['pinned', ['Li Wei: Law · Last exchange yesterday']],
    ['talking', ['Amara Okafor: Last exchange yesterday']],
    ['quiet', ['Tomasz Nowak: Last exchange in May']],
    ['others', ['Noor Haddad: In a circle, community or team with you']],
  ])
})

test('of ten thousand people a hundred are shown, then a hundred more; all of them are found', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    known({ url: `https://x.com/p${at}`, name: `Person ${String(at).padStart(4, '0')}` }),
  )
  const { room } = await opened({ people: many.toReversed() })
  await room.show(null)
  const rows = () => room.read().shown!.list.sections.flatMap((section) => section.rows)
  expect(rows()).toHaveLength(pageLength)
  expect(rows().at(-1)?.name).toBe('Person 0099')
  expect(room.read().shown!.list.hidden).toBe(9_900)
  room.acts.showMore()
  expect(rows()).toHaveLength(2 * pageLength)
  room.acts.find('person 9999')
  expect(rows().map(({ name }) => name)).toEqual(['Person 9999'])
  await room.show('circles')
  await room.show(null)
  expect(room.read().shown!.list).toMatchObject({ wanted: 'person 9999', found: 1 })
  room.acts.find('')
  expect(rows()).toHaveLength(pageLength)
})

test('the room is there once somebody is known, or a circle is', async () => {
  const nobody = await opened({})
  expect(nobody.room.read().isThere).toBe(false)
  nobody.world.records.push(ownCircle())
  await nobody.outside.changeLedger()
  expect(nobody.room.read().isThere).toBe(true)
  expect((await opened({ people })).room.read().isThere).toBe(true)
})

test('with names off nobody is listed by a hash', async () => {
  const hash = 'urn:waterline:person:aa'
  const { room } = await opened({ people: [known({ url: hash, name: hash })] })
  await room.show(null)
  expect(room.read().shown!.list).toMatchObject({ sections: [], isNameless: true, isEmpty: false })
})

test('one person: how one stands, what went each way, and what was noted, in words', async () => {
  const entries = [
    answer(2 * day, amara, { type: 'Read', rung: 'observe' }),
    message(4 * day, amara, { act: 'thank' }),
    accept(7 * day, amara),
  ]
  const own = ownCircle({ members: [amara] })
  const records = [
    own,
    note(day, { sort: 'helped', person: amara }),
    note(day, { sort: 'learned', text: 'of somebody else', person: li }),
    { ...outcomeOf(amara), line: 'She reads my draft' },
  ]
  const { room } = await opened({ people, entries, records, open: [suggestion()] })
  await room.show(addressOf(amara))
  const { person } = room.read()
  expect(person).toMatchObject({
    name: 'Amara Okafor',
    stage: 'In a circle, community or team with you',
    entry: entries[0]?.id,
    circles: [{ address: circleAddress(own.id), question: own.question }],
    notes: [{ line: 'They helped you.' }],
    outcomes: [{ line: 'She reads my draft' }],
    history: expect.stringContaining('with=https'),
  })
  expect(person?.suggestions).toHaveLength(1)
  expect(Object.fromEntries(person!.facts.map(({ term, words }) => [term, words]))).toMatchObject({
    'First exchange': '3 days after the invitation',
    'From you, in 90 days': 'said thanks once',
    'From them, in 90 days': 'helped once and answered once',
    'Last own words to them': 'yesterday',
  })
})

test('what was not seen is told with how far back this browser saw, and whoever is quiet is said to be', async () => {
  const { room } = await opened({ people })
  await room.show(addressOf(tomasz))
  expect(room.read().person?.stage).toBe('Contact · quiet for half a year or more')
  expect(room.read().person?.facts.map(({ words }) => words)).toContain(
    'not seen in this browser since October 18, 2025',
  )
  await room.show(addressOf({ url: 'https://x.com/nobody', name: null }))
  expect(room.read().person).toBeNull()
})

test('what is noted becomes one record, with an id from the first time on', async () => {
  const { room, outside } = await opened({ people })
  await room.show(addressOf(amara))
  await room.acts.noteOf(room.read().person!.profile, { field: 'Law', pinned: true })
  expect(outside.sent.at(-1)).toMatchObject({
    type: 'write-record',
    record: { record: 'profile', person: { url: amara.url }, field: 'Law', pinned: true },
  })
  const sent = outside.sent.at(-1)
  expect(sent?.type === 'write-record' && sent.record.id).toMatch(/^[\da-f-]{36}$/)
  await room.acts.noteOf(profile(li, { id: idAt(now), field: 'Law' }), { pinned: true })
  expect(outside.sent.at(-1)).toMatchObject({ record: { field: 'Law', pinned: true } })
})

test('a meeting becomes an act of one’s own and a day of the circle; one that failed half-way is one', async () => {
  const { room, outside } = await opened({ people })
  const own = ownCircle({ template: 'mentoring', members: [amara] })
  outside.reachable = false
  expect(await room.acts.logMeeting(own, '2026-11-20')).toBe(false)
  outside.reachable = true
  expect(await room.acts.logMeeting(own, '2026-11-20')).toBe(true)
  const added = outside.sent.filter((one) => one.type === 'add')
  expect(added).toHaveLength(2)
  expect(new Set(added.map(({ id }) => id)).size).toBe(1)
  expect(added[1]?.told).toMatchObject({ act: 'mentor', name: 'Amara Okafor', day: '2026-11-20' })
  expect(outside.sent.at(-1)).toMatchObject({
    record: { state: 'met', meetings: [{ id: added[0]?.id, day: '2026-11-20' }] },
  })
  const before = outside.sent.length
  const met = ownCircle({ meetings: [{ id: idAt(now), day: '2026-11-20' }] })
  expect(await room.acts.logMeeting(met, '2026-11-20')).toBe(true)
  expect(outside.sent).toHaveLength(before)
  await room.acts.keepOn(ownCircle(), '2027-03-01')
  expect(outside.sent.at(-1)).toMatchObject({ record: { state: 'idea', until: '2027-03-01' } })
  await room.acts.logMeeting(ownCircle(), '2026-11-20')
  expect(outside.sent.findLast(({ type }) => type === 'add')).toMatchObject({
    told: { act: 'host', name: '' },
  })
})

test('a charter is opened once; what is no charter writes nothing', async () => {
  const { room, outside } = await opened({ people, records: [ownCircle({ charter: idAt(now) })] })
  await room.show('circles')
  const open = (content: string) => room.acts.openCharter(new Blob([content]))
  expect(await open('Dear all')).toEqual({ problem: 'unreadable' })
  const long = charterJson(ownCircle(), '') + ' '.repeat(100_000)
  expect(await open(long)).toEqual({ problem: 'foreign' })
  const [own] = room.read().shown!.circles
  expect(await open(charterJson(own!.circle, ''))).toEqual({ problem: 'known' })
  expect(outside.sent).toEqual([])
  const theirs = ownCircle({ members: [noor] })
  expect(await open(charterJson(theirs, ''))).toEqual({ id: expect.any(String) })
  expect(outside.sent).toMatchObject([{ record: { charter: theirs.id, members: [] } }])
})

test('a circle is shown with its invitation, its days and one’s own promises, and files of both are saved', async () => {
  const own = ownCircle({
    members: [amara, { url: null, name: 'Rosa' }],
    until: '2026-11-21',
    meetings: [
      { id: idAt(now), day: '2026-11-02' },
      { id: idAt(now), day: '2026-11-16' },
    ],
  })
  const ended = ownCircle({ state: 'ended', at: instantAgo(0), until: '2026-11-01' })
  const { room, saved } = await opened({
    people,
    records: [ended, own, promise(day, { circle: own.id, state: 'kept' })],
  })
  await room.show('circles')
  const [first, second] = room.read().shown!.circles
  expect(first).toMatchObject({
    isDue: true,
    members: [
      { name: 'Amara Okafor', address: personAddress(amara.url ?? '') },
      { name: 'Rosa', address: null },
    ],
    counts: { kept: 1, moved: 0, released: 0 },
  })
  expect(first?.meetings.map((one) => one.day)).toEqual(['November 16, 2026', 'November 2, 2026'])
  expect(first?.invitation).toContain(own.question)
  expect(first?.invitation).toContain('every week, until November 21, 2026')
  expect(second).toMatchObject({ id: ended.id, isDue: false })
  await room.acts.saveCharter(first!)
  await room.acts.saveCounts(first!)
  expect(JSON.parse(saved[0]!)).toMatchObject({ text: first?.invitation, id: own.id })
  expect(JSON.parse(saved[1]!)).toMatchObject({ kept: 1, moved: 0, released: 0 })
})

test('how people are spread is told in counts, and what is new in sentences', async () => {
  const { room, outside } = await opened({
    people: [
      ...people,
      known({ url: 'https://x.com/new', name: 'New' }, { since: instantAgo(day) }),
    ],
    records: [profile(li, { field: 'Law' }), profile(noor, { field: 'law' })],
    entries: Array.from({ length: 10 }, (_, at) => message(at * day, li)),
  })
  outside.settings.ownFields = ['Nursing']
  await room.show('spread')
  const { spread } = room.read().shown!
  expect(spread.fields).toEqual([
    { name: 'law', count: 2 },
    { name: 'Not said', count: 3 },
  ])
  expect(spread.changes).toContain('1 new person')
  expect(spread.shares).toEqual([
    '10 of 10 times to somebody outside your fields.',
    '10 of 10 times to the 5 people you wrote to most.',
  ])
  await room.acts.setOwnFields(['Law'])
  await settled()
  expect(outside.sent.at(-1)).toEqual({ type: 'set-own-fields', fields: ['Law'] })
})

test('nine acts in own words are too few to say where they go', async () => {
  const { room } = await opened({
    people,
    entries: Array.from({ length: 9 }, (_, at) => message(at * day, li)),
  })
  await room.show('spread')
  expect(room.read().shown!.spread.shares).toEqual([])
})

function outcomeOf(person: typeof amara) {
  const at = instant(now)
  return {
    record: 'outcome' as const,
    id: idAt(now),
    changedAt: at,
    at,
    day: at.slice(0, 10),
    line: '',
    person,
    circle: null,
    suggestion: null,
  }
}
