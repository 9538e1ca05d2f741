/** Every act with an undo: what it leaves in the ledger, done and taken back in any order. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { instant } from '../../lib/domain/clock.ts'
import { correctionOf } from '../../lib/domain/correction.ts'
import type { ActionType, Entry, Observation } from '../../lib/domain/entry.ts'
import { uuidv7 } from '../../lib/domain/id.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { day, hour, minute, stamp } from '../domain/build.ts'
import { context, observed } from './history.ts'
import { xId } from '../practice/world/ids.ts'

const began = Date.parse('2026-11-02T10:00:00.000Z')
let count = 0
const fresh = (): string => uuidv7(began + (count += 1), '00000000-0000-4707-8707-070707070707')

const opened: Ledger[] = []
function ledgerOf(): Ledger {
  const ledger = openLedger(`undo-${fresh()}`)
  opened.push(ledger)
  return ledger
}
afterEach(() => {
  for (const ledger of opened.splice(0)) ledger.close()
})

const append = (ledger: Ledger, one: Observation, now = began + 365 * day): Promise<Entry[]> =>
  ledger.append([one], { now, dayStart: 0, newId: fresh, pseudonyms: new Map() })

const all = (ledger: Ledger) => ledger.tallies('2026-01-01', '2026-12-31')

/** What an act and its undo are about; addresses as the two sites have them. */
type Act = Pick<Observation, 'site' | 'type' | 'rung' | 'person' | 'object'>

const amara = { url: 'https://x.com/amara', name: 'Amara' }
const thing = (type: string, url: string | null = null) => ({ type, url, inReplyTo: null })

const acts: Record<string, Act> = {
  'a reaction to a post': {
    site: 'x',
    type: 'Like',
    rung: 'touch',
    person: amara,
    object: thing('Note', 'https://x.com/i/status/1'),
  },
  'a reaction to a message': {
    site: 'linkedin',
    type: 'Like',
    rung: 'touch',
    person: amara,
    object: thing('ChatMessage'),
  },
  'an endorsement': {
    site: 'linkedin',
    type: 'Like',
    rung: 'touch',
    person: amara,
    object: thing('Relationship'),
  },
  'a repost': {
    site: 'x',
    type: 'Announce',
    rung: 'touch',
    person: amara,
    object: thing('Note', 'https://x.com/i/status/1'),
  },
  'a bookmark': {
    site: 'x',
    type: 'Add',
    rung: 'observe',
    person: amara,
    object: thing('Note', 'https://x.com/i/status/1'),
  },
  'following a person': { site: 'x', type: 'Follow', rung: 'touch', person: amara, object: null },
  'following a page': {
    site: 'linkedin',
    type: 'Follow',
    rung: 'touch',
    person: null,
    object: thing('Organization', 'https://www.linkedin.com/company/acme/'),
  },
  'subscribing to a list': {
    site: 'x',
    type: 'Follow',
    rung: 'touch',
    person: null,
    object: thing('Collection', 'https://x.com/i/lists/1'),
  },
  'an invitation': {
    site: 'linkedin',
    type: 'Invite',
    rung: 'compose',
    person: amara,
    object: thing('Invite'),
  },
}

function observe(act: Act, at: number): Observation {
  return {
    ...act,
    id: fresh(),
    at: instant(at),
    zone: 'Europe/Berlin',
    account: 'https://x.com/me',
    act: null,
    witness: 'confirmed',
    others: [],
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
  }
}

function takeBack(act: Act, at: number): Observation {
  return { ...observe(act, at), type: 'Undo', rung: 'touch', undo: { type: act.type, id: null } }
}

describe.each(Object.entries(acts))('%s', (_name, act) => {
  test('taken back days later counts nothing on its day, and both are in the ledger', async () => {
    const ledger = ledgerOf()
    const [done] = await append(ledger, observe(act, began))
    const [undone] = await append(ledger, takeBack(act, began + 3 * day))
    expect(undone).toMatchObject({ type: 'Undo', undoes: done?.id, rung: act.rung })
    expect(await all(ledger)).toEqual([])
    expect(await ledger.allEntries()).toHaveLength(2)
  })

  test('taken back after the clock was set back counts nothing on its day', async () => {
    const ledger = ledgerOf()
    await append(ledger, observe(act, began), began)
    await append(ledger, takeBack(act, began - hour), began - hour + minute)
    expect(await all(ledger)).toEqual([])
  })

  test('done again before word came that it was taken back stands', async () => {
    const ledger = ledgerOf()
    await append(ledger, observe(act, began), began)
    await append(ledger, takeBack(act, began - minute), began + minute)
    expect(await all(ledger)).toMatchObject([{ type: act.type, count: 1 }])
  })

  test('done, taken back and done again counts once, on the day of the last', async () => {
    const ledger = ledgerOf()
    await append(ledger, observe(act, began))
    await append(ledger, takeBack(act, began + day))
    await append(ledger, observe(act, began + 2 * day))
    expect(await all(ledger)).toMatchObject([{ day: '2026-11-04', type: act.type, count: 1 }])
  })
})

test('what is meant to be towards somebody else is taken back where the page shows whom it was towards', async () => {
  const ledger = ledgerOf()
  const follow = { type: 'Follow', object: null, person: amara } as const
  const [followed] = await ledger.append([observed(0, follow)], context)
  await ledger.correct(correctionOf(followed!, { person: null }, stamp()))
  const undo = { type: 'Follow', id: null } as const
  const [undone] = await append(ledger, observed(1, { ...follow, type: 'Undo', undo }))
  expect(undone?.undoes).toBe(followed?.id)
  expect(await all(ledger)).toEqual([])
})

test('own words deleted count nothing on their day, whichever of several they were', async () => {
  const ledger = ledgerOf()
  const words: Act = {
    site: 'x',
    type: 'Create',
    rung: 'compose',
    person: null,
    object: thing('Note'),
  }
  const times = [began, began + minute, began + hour]
  for (const at of times) await append(ledger, observe(words, at))
  for (const at of times.toReversed()) {
    const url = `https://x.com/i/status/${xId(at + 300, 5)}`
    await append(ledger, takeBack({ ...words, object: thing('Note', url) }, began + day))
  }
  expect(await all(ledger)).toEqual([])
})

/** Acts of few kinds done and taken back, one a day, each about one of two people: so that they meet. */
const days = fc.array(
  fc.record({
    name: fc.constantFrom('a reaction to a post', 'a repost', 'following a person'),
    isOther: fc.boolean(),
    isUndo: fc.boolean(),
  }),
  { maxLength: 14 },
)

function about({ person, object, ...act }: Act, isOther: boolean): Act {
  const mark = isOther ? '2' : ''
  return {
    ...act,
    person: person && { ...person, url: `${person.url}${mark}` },
    object: object && { ...object, url: object.url && `${object.url}${mark}` },
  }
}

/** The slow, plain way: what stands after each day, by act and thing. */
function naive(did: readonly { name: string; isOther: boolean; isUndo: boolean }[]): string[] {
  const standing = new Map<string, { type: ActionType; at: number }[]>()
  for (const [place, { name, isOther, isUndo }] of did.entries()) {
    const act = acts[name]
    if (!act) continue
    const key = `${name} ${isOther}`
    const before = standing.get(key) ?? []
    // A reaction that stands is not given twice.
    const isAgain = act.type === 'Like' && act.object?.url && before.length > 0
    if (isUndo) standing.set(key, before.slice(0, -1))
    else if (!isAgain) standing.set(key, [...before, { type: act.type, at: began + place * day }])
  }
  return [...standing.values()]
    .flat()
    .map(({ type, at }) => `${instant(at).slice(0, 10)} ${type}`)
    .toSorted()
}

test('whatever is done and taken back in whichever order, what stands is counted once on its day', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (did) => {
      const ledger = ledgerOf()
      for (const [place, { name, isOther, isUndo }] of did.entries()) {
        const act = acts[name]
        if (!act) continue
        const one = about(act, isOther)
        await append(ledger, (isUndo ? takeBack : observe)(one, began + place * day))
      }
      const tallies = await all(ledger)
      const counted = tallies.flatMap((one) =>
        Array.from({ length: one.count }, () => `${one.day} ${one.type}`),
      )
      expect(counted.toSorted()).toEqual(naive(did))
    }),
    { numRuns: 60 },
  )
})
