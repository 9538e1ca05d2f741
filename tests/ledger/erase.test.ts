import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctionOf } from '../../lib/domain/correction.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Erasure } from '../../lib/domain/erasure.ts'
import { foldTallies } from '../../lib/domain/tally.ts'
import { openLedger, type Ledger } from '../../lib/ledger/ledger.ts'
import { placeAt, type Place } from '../../lib/ledger/place.ts'
import { gap, hour, idAt, now, stamp, suggestion } from '../domain/build.ts'
import { byKey, context, fileOf, fresh, happenings, observed, play } from './history.ts'
import { outdateProjections, projectionStores, readStores } from './stores.ts'

const nobody = new Set<string>()
const amara = 'https://x.com/amara'
const hashed = 'urn:waterline:person:aa'

/** Everything the ledger holds, as text, bare ids of what was erased left out. */
async function textOf(place: Place, ledger: Ledger): Promise<string> {
  const stores = await readStores(await place.read(), projectionStores)
  return JSON.stringify([await fileOf(ledger), stores])
}

async function ledgerWith(...observations: ReturnType<typeof observed>[]) {
  const place = placeAt(fresh())
  const ledger = openLedger(place)
  const pseudonyms = new Map([['https://x.com/amara-okafor', hashed]])
  const entries = await ledger.append(observations, { ...context, pseudonyms })
  return { place, ledger, entries }
}

describe('erasing one entry', () => {
  test('takes its undo, its corrections and the suggestions that rest on it with it', async () => {
    const { place, ledger, entries } = await ledgerWith(
      observed(0),
      observed(3, { type: 'Undo', undo: { type: 'Like', id: null } }),
      observed(4, { tags: ['stays'] }),
    )
    const [liked] = entries
    await ledger.correct(correctionOf(liked!, { act: 'help', rung: 'collaborate' }, stamp()))
    const fact = {
      kind: 'accepted' as const,
      count: 1,
      at: liked!.at,
      of: null,
      records: [],
      tag: null,
      entries: [liked!.id],
    }
    const rests = suggestion({ id: idAt(now), facts: [fact] })
    const other = suggestion({ id: idAt(now) })
    await ledger.putSuggestions([rests, other])
    const erasure: Erasure = { by: 'entry', id: liked!.id }
    expect(await ledger.countErased(erasure, nobody)).toBe(3)
    expect(await textOf(place, ledger)).toContain(liked!.id)
    await ledger.erase(erasure, nobody)
    expect(await textOf(place, ledger)).not.toContain(liked!.id)
    expect(await ledger.allEntries()).toMatchObject([{ tags: ['stays'] }])
    expect(await ledger.suggestions()).toEqual([other])
    ledger.close()
  })

  test('that was an undo takes what it took back with it, so that it does not stand again', async () => {
    const { ledger, entries } = await ledgerWith(
      observed(0),
      observed(3, { type: 'Undo', undo: { type: 'Like', id: null } }),
    )
    await ledger.erase({ by: 'entry', id: entries[1]!.id }, nobody)
    expect(await ledger.allEntries()).toEqual([])
    ledger.close()
  })

  test('is for good: neither a retry nor a file brings it back', async () => {
    const again = observed(0)
    const { ledger } = await ledgerWith(again, observed(1))
    const file = await fileOf(ledger)
    await ledger.erase({ by: 'entry', id: again.id }, nobody)
    await ledger.append([again], context)
    expect(await ledger.merge(file)).toEqual({ added: 0, known: 2 })
    expect((await ledger.allEntries()).map(({ id }) => id)).not.toContain(again.id)
    ledger.close()
  })
})

describe('erasing a person', () => {
  const person = { url: amara, name: 'Amara' }
  const li = { url: 'https://x.com/li', name: 'Li' }

  test('takes every act towards them, and their name out of what was done towards several', async () => {
    const looked = { ...person, itemsSeen: 3, itemsRead: 1 }
    const { place, ledger } = await ledgerWith(
      observed(0, { person }),
      observed(1, { person, others: [li] }),
      observed(2, { person: li }),
      observed(4, {
        type: 'View',
        rung: 'observe',
        object: null,
        view: {
          activeSeconds: 9,
          itemsSeen: 3,
          itemsRead: 1,
          adsSeen: 0,
          ownSeen: 0,
          people: [looked, { ...looked, url: 'https://x.com/amara-okafor', name: null }],
        },
      }),
    )
    expect(await textOf(place, ledger)).toMatch(/amara/i)
    const who = new Set([amara, hashed])
    expect(await ledger.countErased({ by: 'person', url: amara }, who)).toBe(1)
    await ledger.erase({ by: 'person', url: amara }, who)
    expect(await textOf(place, ledger)).not.toMatch(/amara|person:aa/i)
    expect(await ledger.allEntries()).toMatchObject([
      { person: li, others: [] },
      { person: li },
      { view: { itemsSeen: 3, people: [] } },
    ])
    ledger.close()
  })
})

test('an erased person’s addresses do not come back with a file', async () => {
  const person = { url: amara, name: 'Amara' }
  const other = 'https://x.com/amara-okafor'
  const { place, ledger } = await ledgerWith(observed(0, { person, alias: other }), observed(1))
  const file = await fileOf(ledger)
  expect(file.aliases).toHaveLength(1)
  await ledger.erase({ by: 'person', url: amara }, new Set([amara, other]))
  await ledger.merge(file)
  expect(await textOf(place, ledger)).not.toMatch(/amara/i)
  ledger.close()
})

test('with the last act towards somebody their other addresses go', async () => {
  const person = { url: amara, name: 'Amara' }
  const { place, ledger, entries } = await ledgerWith(
    observed(0, { person, alias: 'https://x.com/amara-okafor' }),
    observed(1),
  )
  await ledger.erase({ by: 'entry', id: entries[0]!.id }, nobody)
  expect(await textOf(place, ledger)).not.toMatch(/amara/i)
  ledger.close()
})

test('erasing a site takes its entries and gaps, and leaves the other site as it was', async () => {
  const { place, ledger } = await ledgerWith(observed(0, { site: 'x' }), observed(1))
  await ledger.putHealth([], [gap(hour, { site: 'x' }), gap(hour)])
  await ledger.erase({ by: 'site', site: 'x' }, nobody)
  expect(await textOf(place, ledger)).not.toContain('"site":"x"')
  expect([await ledger.count(), (await ledger.gaps()).length]).toEqual([1, 1])
  ledger.close()
})

test('erasing everything leaves nothing, and what was there may be brought in again', async () => {
  const { place, ledger } = await ledgerWith(observed(0), observed(1))
  const file = await fileOf(ledger)
  await ledger.erase({ by: 'everything' }, nobody)
  expect((await fileOf(ledger)).entries).toEqual([])
  expect(Object.values(await readStores(await place.read(), projectionStores)).flat()).toEqual([])
  expect(await ledger.merge(file)).toEqual({ added: 2, known: 0 })
  ledger.close()
})

test('whatever is erased from whatever ledger, the rest stays and what is kept up with it is its fold', async () => {
  const erasures = fc.constantFrom<'entry' | 'person' | 'time' | 'site'>(
    'entry',
    'person',
    'time',
    'site',
  )
  const run = fc.asyncProperty(happenings, erasures, fc.nat(20), async (all, by, which) => {
    const place = placeAt(fresh())
    const ledger = openLedger(place)
    await play(ledger, all)
    const before = await fileOf(ledger)
    const target: Entry | undefined = before.entries[which % Math.max(1, before.entries.length)]
    const [from, until] = ['2026-11-19T05:00:00.000Z', '2026-11-19T11:00:00.000Z']
    const erasure: Erasure =
      by === 'entry'
        ? { by, id: target?.id ?? fresh() }
        : by === 'person'
          ? { by, url: amara }
          : by === 'time'
            ? { by, from, until }
            : { by, site: 'linkedin' }
    const who = by === 'person' ? new Set([amara, 'https://x.com/amara-o']) : nobody
    const count = await ledger.countErased(erasure, who)
    await ledger.erase(erasure, who)
    const after = await fileOf(ledger)
    expect(after.entries).toHaveLength(before.entries.length - count)
    // What stays neither undoes nor corrects anything that went.
    const gone = before.entries.filter(({ id }) => !after.entries.some((one) => one.id === id))
    const text = JSON.stringify(after)
    for (const { id } of gone) expect(text).not.toContain(id)
    expect(by === 'person' && text.includes('amara')).toBe(false)
    expect(byKey(await ledger.tallies('2026-11-01', '2026-12-31'))).toEqual(
      byKey(foldTallies(after.entries)),
    )
    const name = await place.read()
    const kept = await readStores(name, projectionStores)
    await outdateProjections(name)
    await ledger.keepProjections()
    expect(await readStores(name, projectionStores)).toEqual(kept)
    await ledger.merge(before)
    expect((await fileOf(ledger)).entries).toEqual(after.entries)
    ledger.close()
  })
  await fc.assert(run, { numRuns: 80 })
}, 30_000)
