/** Who is who in the ledger: several addresses of one person, several accounts of one's own. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { goesBy } from '../../lib/domain/alias.ts'
import type { Entry, Observation } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { correctionOf, kindOf, undoOfCorrection } from '../../lib/domain/correction.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { stamp, suggestion } from '../domain/build.ts'

let count = 0
const fresh = (): string =>
  uuidv7(1_700_000_000_000 + (count += 1), '00000000-0000-4707-8707-070707070707')

let ledger: Ledger
beforeEach(() => {
  ledger = openLedger(`people-${fresh()}`)
})
afterEach(() => ledger.close())

const append = (...all: Observation[]): Promise<Entry[]> =>
  ledger.append(all, {
    dayStart: 0,
    now: Date.parse('2100-01-01'),
    newId: fresh,
    pseudonyms: new Map([
      [readable, 'urn:waterline:person:aa'],
      [opaque, 'urn:waterline:person:bb'],
    ]),
  })

const readable = 'https://www.linkedin.com/in/amara-okafor'
const opaque = 'https://www.linkedin.com/in/acoaab1'
const renamed = 'https://www.linkedin.com/in/amara-o'
const [me, other] = ['https://www.linkedin.com/in/me', 'https://www.linkedin.com/in/my-school']

/** An act a second after the one before. */
function act(type: Observation['type'], url: string | null, more: Partial<Observation> = {}) {
  const id = fresh()
  return {
    id,
    at: new Date(Date.UTC(2026, 10, 20, 10) + (count += 1) * 1_000).toISOString(),
    zone: 'UTC',
    site: 'linkedin',
    account: me,
    type,
    rung: type === 'View' || type === 'Read' ? ('observe' as const) : ('touch' as const),
    act: null,
    witness: 'confirmed' as const,
    person: url === null ? null : { url, name: 'Amara Okafor' },
    others: [],
    object: null,
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder' as const,
    rules: 1,
    ...more,
  } satisfies Observation
}

const profile = (url: string, alias: string): Observation =>
  act('View', url, { alias, object: { type: 'Profile', url: null, inReplyTo: null } })
const unfollow = (url: string, more: Partial<Observation> = {}): Observation =>
  act('Undo', url, { undo: { type: 'Follow', id: null }, ...more })

describe('two addresses of one person', () => {
  test('shown together, they are one person’s from then on, also for what was done before', async () => {
    const follow = act('Follow', opaque)
    await append(follow, profile(readable, opaque))
    const [undone] = await append(unfollow(readable))
    expect(undone?.undoes).toBe(follow.id)
    expect(await ledger.aliases()).toEqual([{ url: opaque, person: readable }])
  })

  test('never shown together, they are two people', async () => {
    await append(act('Follow', opaque))
    const [undone] = await append(unfollow(readable))
    expect(undone?.undoes).toBeNull()
  })

  test('an act that brings both is enough', async () => {
    const follow = act('Follow', opaque)
    const [, undone] = await append(follow, unfollow(readable, { alias: opaque }))
    expect(undone?.undoes).toBe(follow.id)
  })

  test('of a stranger whose profile was opened, neither is kept', async () => {
    const [opened] = await append(profile(readable, opaque))
    expect(opened?.person).toEqual({ url: 'urn:waterline:person:aa', name: null })
    expect(await ledger.aliases()).toEqual([])
  })

  test('who is known by one is known by name under the other', async () => {
    await append(act('Follow', readable, { alias: opaque }))
    const [opened] = await append(act('View', opaque, { person: { url: opaque, name: null } }))
    expect(opened?.person).toEqual({ url: opaque, name: 'Amara Okafor' })
  })

  test('a new readable address takes the place of the old one', async () => {
    await append(act('Follow', readable, { alias: opaque }), profile(renamed, opaque))
    const by = goesBy(await ledger.aliases())
    expect([readable, opaque, renamed].map(by)).toEqual([renamed, renamed, renamed])
    await append(profile(readable, opaque))
    const again = goesBy(await ledger.aliases())
    expect([readable, opaque, renamed].map(again)).toEqual([readable, readable, readable])
  })
})

describe('accounts of one’s own', () => {
  test('are known with the instant of their first entry', async () => {
    const [first, second] = [act('Follow', readable), act('Follow', readable, { account: other })]
    await append(first, second, act('Follow', opaque), act('Follow', opaque, { account: null }))
    expect(await ledger.accounts()).toEqual([
      { site: 'linkedin', account: me, since: first.at },
      { site: 'linkedin', account: other, since: second.at },
    ])
  })

  test('one takes back its own acts, never those of another; an unknown one may be any', async () => {
    const follow = act('Follow', readable)
    await append(follow)
    expect((await append(unfollow(readable, { account: other })))[0]?.undoes).toBeNull()
    expect((await append(unfollow(readable, { account: null })))[0]?.undoes).toBe(follow.id)
  })
})

const read = (url: string): Observation =>
  act('Read', readable, { object: { type: 'Note', url, inReplyTo: 'https://x.com/i/status/1' } })

describe('an answer opened', () => {
  test('is one entry for ever, by somebody without a name as long as nothing was done towards them', async () => {
    const added = await append(read('a'), read('a'), read('b'))
    expect(added.map(({ object, person }) => [object?.url, person])).toEqual([
      ['a', { url: 'urn:waterline:person:aa', name: null }],
      ['b', { url: 'urn:waterline:person:aa', name: null }],
    ])
    expect(await append(read('b'))).toEqual([])
    await append(act('Follow', readable))
    const [known] = await append(read('c'))
    expect(known?.person).toEqual({ url: readable, name: 'Amara Okafor' })
  })
})

describe('an act that was towards somebody else than the site showed', () => {
  const li = { url: 'https://www.linkedin.com/in/li', name: 'Li' }

  test('is taken back by the undo that names whom the site shows, and by no other', async () => {
    const follow = act('Follow', readable)
    const [followed] = await append(follow)
    await ledger.correct(correctionOf(followed!, { person: li }, stamp()))
    expect((await append(unfollow(li.url)))[0]?.undoes).toBeNull()
    expect((await append(unfollow(readable)))[0]?.undoes).toBe(follow.id)
  })

  test('is taken back by the person’s own word where the site showed nobody', async () => {
    const follow = act('Follow', null)
    const [followed] = await append(follow)
    await ledger.correct(correctionOf(followed!, { person: li }, stamp()))
    expect((await append(unfollow(li.url)))[0]?.undoes).toBe(follow.id)
  })

  test('is theirs from then on, until the correction is taken back', async () => {
    const [followed] = await append(act('Follow', readable))
    const correction = correctionOf(followed!, { person: li }, stamp())
    await ledger.correct(correction)
    expect(await ledger.people()).toMatchObject([{ url: li.url, name: 'Li', counts: { touch: 1 } }])
    expect(await ledger.entriesOfPerson(readable, 9)).toEqual([])
    expect(await ledger.entriesOfPerson(li.url, 9)).toMatchObject([{ id: followed!.id }])
    await ledger.correct(undoOfCorrection(correction, stamp()))
    expect(await ledger.people()).toMatchObject([{ url: readable, counts: { touch: 1 } }])
  })
})

describe('what somebody is to the person', () => {
  test('holds for them under every address, as it was said last and not taken back', async () => {
    const [followed] = await append(act('Follow', opaque))
    const first = kindOf(followed!, 'functional', stamp())
    await ledger.correct(first)
    await append(profile(readable, opaque))
    const second = kindOf(followed!, 'personal', stamp())
    await ledger.correct(second)
    expect(await ledger.person(readable)).toMatchObject({ kind: 'personal', kindBy: second.id })
    await ledger.correct(undoOfCorrection(second, stamp()))
    expect(await ledger.person(opaque)).toMatchObject({ url: readable, kind: 'functional' })
    expect(await ledger.tallies('2026-11-01', '2026-11-30')).toHaveLength(2)
  })

  test('makes nobody known, and says nothing of strangers', async () => {
    const [read1] = await append(read('a'))
    await ledger.correct(kindOf(read1!, 'personal', stamp()))
    expect(await ledger.people()).toEqual([])
    expect(await ledger.person(readable)).toBeNull()
  })
})

test('a person comes with what is suggested about them, under any of their addresses, while it is open', async () => {
  await append(act('Follow', readable, { alias: opaque }))
  const [open, mine] = [opaque, me].map((url) => suggestion({ people: [{ url, name: null }] }))
  const done = suggestion({ people: [{ url: readable, name: null }], state: 'done' })
  await ledger.putSuggestions([open!, mine!, done])
  expect((await ledger.person(readable))?.open).toEqual([open])
})

test('whether anybody is known is told without reading who', async () => {
  expect(await ledger.anybody()).toBe(false)
  await append(act('View', readable))
  expect(await ledger.anybody()).toBe(false)
  await append(act('Follow', readable))
  expect(await ledger.anybody()).toBe(true)
})
