import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { correctionOf, kindOf } from '../../lib/domain/correction.ts'
import type { Entry, Observation } from '../../lib/domain/entry.ts'
import type { Erasure } from '../../lib/domain/erasure.ts'
import { keepAll, keptSince, type Retention } from '../../lib/domain/retention.ts'
import { foldTallies } from '../../lib/domain/tally.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { placeAt } from '../../lib/ledger/place.ts'
import { amara, day, entry, idAt, li, now, post, stamp, suggestion } from '../domain/build.ts'
import { byKey, context, fileOf, fresh, observed } from './history.ts'
import { outdateProjections, projectionStores, readStores } from './stores.ts'
import { fact } from '../../lib/domain/families/family.ts'

const today = '2026-11-22'
const nobody = new Set<string>()
const age = (retention: Partial<Retention>): Erasure => ({
  by: 'age',
  since: keptSince({ ...keepAll(), ...retention }, today),
})

/** An act so many days ago, on a thing of its own. */
function ago(days: number, fields: Partial<Observation> = {}): Observation {
  const at = new Date(now - days * day).toISOString()
  const url = `${post}${days}`
  return observed(0, { at, object: { type: 'Note', url, inReplyTo: null }, ...fields })
}
const looked = { type: 'View', rung: 'observe', object: null } as const
const wrote = { type: 'Create', rung: 'compose' } as const

async function ledgerWith(...all: Observation[]): Promise<{
  ledger: Ledger
  entries: Entry[]
  /** Whether what follows from the entries is what it is when worked out anew. */
  expectFold: () => Promise<void>
}> {
  const place = placeAt(fresh())
  const ledger = openLedger(place)
  const entries = await ledger.append(all, context)
  const expectFold = async (): Promise<void> => {
    const left = (await fileOf(ledger)).entries
    expect(byKey(await ledger.tallies('0000', '9999'))).toEqual(byKey(foldTallies(left)))
    const kept = await readStores(await place.read(), projectionStores)
    await outdateProjections(await place.read())
    await ledger.keepProjections()
    expect(await readStores(await place.read(), projectionStores)).toEqual(kept)
  }
  return { ledger, entries, expectFold }
}

const ids = async (ledger: Ledger): Promise<string[]> =>
  (await ledger.allEntries()).map(({ id }) => id).toSorted()

test('what is older goes, rung by rung, and all that follows from it', async () => {
  const { ledger, entries, expectFold } = await ledgerWith(
    ago(400, { person: amara }),
    ago(91, { ...wrote, person: li }),
    ago(40, looked),
    ago(30, looked),
    ago(1, { person: li }),
  )
  const erasure = age({ observe: 30, touch: 365, compose: 90 })
  expect(await ledger.countErased(erasure, nobody)).toBe(3)
  await ledger.erase(erasure, nobody)
  expect(await ids(ledger)).toEqual(entries.slice(3).map(({ id }) => id))
  expect((await ledger.people()).map(({ url }) => url)).toEqual([li.url])
  expect(await ledger.horizon()).toBe(entries[3]!.at)
  await expectFold()
  expect((await ledger.search('amara', 5)).people).toEqual([])
  ledger.close()
})

test('its undo, its corrections, suggestions and the prompts that showed them go along', async () => {
  const { ledger, entries, expectFold } = await ledgerWith(
    ago(31),
    observed(0, { ...undoing(31), at: new Date(now - 2 * day).toISOString() }),
    ago(3),
  )
  const [liked, other] = entries
  await ledger.correct(correctionOf(liked!, { day: '2026-10-20' }, stamp()))
  const rests = suggestion({
    id: idAt(now),
    facts: [fact({ kind: 'accepted', at: liked!.at, entries: [liked!.id] })],
  })
  await ledger.putSuggestions([rests])
  await ledger.erase(age({ touch: 30 }), nobody)
  expect(await ids(ledger)).toEqual([other!.id])
  expect(await ledger.suggestions()).toEqual([])
  expect(await ledger.erasedIds()).toHaveLength(4)
  await expectFold()
  ledger.close()
})

function undoing(days: number): Partial<Observation> {
  const object = { type: 'Note', url: `${post}${days}`, inReplyTo: null }
  return { type: 'Undo', undo: { type: 'Like', id: null }, object }
}

test('an act is of the day and rung that it is meant to be', async () => {
  const { ledger, entries } = await ledgerWith(ago(41), ago(40, looked), ago(5))
  const [helped, , older] = entries
  await ledger.correct(correctionOf(helped!, { act: 'help', rung: 'collaborate' }, stamp()))
  await ledger.correct(correctionOf(older!, { day: '2026-01-01' }, stamp()))
  await ledger.erase(age({ touch: 30 }), nobody)
  const left = await ledger.allEntries()
  expect(left.map(({ rung, corrects }) => corrects ?? rung).toSorted()).toEqual(
    ['collaborate', 'observe', helped!.id].toSorted(),
  )
  ledger.close()
})

test('what is said of a person stays with the rest, and goes when nothing is kept that long', async () => {
  const { ledger, entries } = await ledgerWith(ago(40, { person: amara }))
  const old = { ...stamp(), day: '2026-01-01' }
  await ledger.correct(kindOf(entries[0]!, 'personal', old))
  await ledger.erase(age({ observe: 30, touch: 365 }), nobody)
  expect(await ledger.count()).toBe(2)
  const all = { observe: 30, touch: 90, compose: 30, collaborate: 30, lead: 30 } as const
  await ledger.erase(age(all), nobody)
  expect(await ledger.allEntries()).toMatchObject([{ type: 'Like' }])
  ledger.close()
})

test('days on which nothing is too old are not read', async () => {
  const { ledger } = await ledgerWith(...[50, 51, 52, 53].map((days) => ago(days)), ago(60, looked))
  const read = vi.spyOn(IDBIndex.prototype, 'getAll')
  expect(await ledger.countErased(age({ observe: 30 }), nobody)).toBe(1)
  const days = read.mock.contexts.filter((index) => (index as IDBIndex).name === 'day')
  expect(days).toHaveLength(1)
  read.mockRestore()
  ledger.close()
})

test('said twice, or when nothing is too old, it changes nothing', async () => {
  const { ledger } = await ledgerWith(ago(40), ago(1))
  await ledger.erase(age({ touch: 30 }), nobody)
  const before = [await fileOf(ledger), await ledger.erasedIds()]
  await ledger.erase(age({ touch: 30 }), nobody)
  await ledger.erase(age({}), nobody)
  expect([await fileOf(ledger), await ledger.erasedIds()]).toEqual(before)
  ledger.close()
})

test('very much of it is left behind in the old database, and the ledger is none the less the fold', async () => {
  const much = Array.from({ length: 2_001 }, (_, at) => entry((40 + (at % 300)) * day))
  const { ledger, expectFold } = await ledgerWith(ago(1, { person: amara }), ago(50, looked))
  await ledger.mergeFile(new Blob([JSON.stringify({ ...(await fileOf(ledger)), entries: much })]), {
    erased: 'leave-out',
    onProgress: () => undefined,
    prepare: (records) => Promise.resolve(records),
    signal: new AbortController().signal,
  })
  const older = (await ledger.allEntries()).find(({ day: on }) => on === '2026-10-12')
  // An undo that was written down as older than its act is: it stays as long as the act.
  const taking = {
    ...entry(300 * day, { type: 'Undo' }),
    undoes: (await ledger.allEntries()).at(-1)!.id,
  }
  await ledger.correct(taking)
  expect(older).toBeDefined()
  expect(await ledger.countErased(age({ touch: 30 }), nobody)).toBe(2_001)
  await ledger.erase(age({ touch: 30 }), nobody)
  expect((await ledger.allEntries()).map(({ type }) => type).toSorted()).toEqual([
    'Like',
    'Undo',
    'View',
  ])
  expect(await ledger.erasedIds()).toHaveLength(2_001)
  await expectFold()
  ledger.close()
})
