import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, test } from 'vitest'
import { openLedger } from '../../lib/ledger/ledger.ts'
import { openDatabase } from '../../lib/ledger/open-database.ts'
import { nextDatabase, placeAt, type Place } from '../../lib/ledger/place.ts'
import { context, fileOf, fresh, observed } from './history.ts'

const amara = { url: 'https://x.com/amara', name: 'Amara' }
const li = { url: 'https://x.com/li', name: 'Li' }

const erasure = { by: 'person', url: amara.url } as const
const who = new Set([amara.url])

/** Twelve acts, every third of them towards Amara. */
async function ledgerOfTwelve() {
  const place = placeAt(`move-${fresh()}`)
  const ledger = openLedger(place)
  const acts = Array.from({ length: 12 }, (_, at) => {
    const object = { type: 'Note', url: `https://x.com/i/status/${at}`, inReplyTo: null }
    return observed(at, { object, person: at % 3 ? li : amara })
  })
  await ledger.append(acts, context)
  return { place, ledger, first: await place.read() }
}

const names = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name)

test('the old database is gone, and whoever had it open reads on in the new one', async () => {
  const { place, ledger, first } = await ledgerOfTwelve()
  const page = openLedger(place)
  expect(await page.count()).toBe(12)
  await ledger.erase(erasure, who)
  expect([await page.count(), await ledger.count()]).toEqual([8, 8])
  expect(await names()).not.toContain(first)
  expect(await place.read()).toBe(nextDatabase(first))
  expect((await page.people()).map(({ url }) => url)).toEqual([li.url])
  for (const one of [page, ledger]) one.close()
})

test('until it has moved, everybody reads the ledger as it was', async () => {
  const { place, ledger } = await ledgerOfTwelve()
  const page = openLedger(place)
  const seen: Promise<number>[] = []
  await ledger.erase(erasure, who, { onProgress: () => void seen.push(page.count()) })
  expect(await Promise.all(seen)).toEqual([12])
  expect(await page.count()).toBe(8)
  for (const one of [page, ledger]) one.close()
})

const full = (): never => {
  throw new DOMException('', 'QuotaExceededError')
}

test('said twice, it moves once, and the new database is not told whom it is about', async () => {
  const { place, ledger } = await ledgerOfTwelve()
  const id = fresh()
  await ledger.erase(erasure, who, { id })
  const there = await place.read()
  await ledger.noteErasing({ id, erasure, who })
  expect(await ledger.erasing()).toBeNull()
  await ledger.erase(erasure, who, { id })
  expect(await place.read()).toBe(there)
  ledger.close()
})

test('where the copy fails, the ledger stays as it was, and no second one is left', async () => {
  const { place, ledger, first } = await ledgerOfTwelve()
  const before = await fileOf(ledger)
  await expect(ledger.erase(erasure, who, { onProgress: full })).rejects.toMatchObject({
    name: 'QuotaExceededError',
  })
  expect([await place.read(), await fileOf(ledger)]).toEqual([first, before])
  expect(await names()).not.toContain(nextDatabase(first))
  ledger.close()
})

describe('ended', () => {
  test('in the middle of the copy, it goes on where it was', async () => {
    const { place, ledger, first } = await ledgerOfTwelve()
    const erasing = { id: fresh(), erasure, who }
    await ledger.noteErasing(erasing)
    const staying = (await ledger.allEntries()).filter(({ person }) => person?.url === li.url)
    const copy = await openDatabase(nextDatabase(first), () => undefined)
    for (const entry of staying.slice(0, 5)) await copy.put('entries', entry)
    await copy.put('state', { name: 'copying', by: erasing.id })
    copy.close()
    ledger.close()
    const again = openLedger(place)
    expect(await again.erasing()).toEqual(erasing)
    const copied: number[] = []
    await again.erase(erasure, who, { id: erasing.id, onProgress: (count) => copied.push(count) })
    expect(copied).toEqual([8])
    expect(await again.allEntries()).toEqual(staying)
    expect(await again.erasing()).toBeNull()
    again.close()
  })

  test('once the place was written, it deletes what was left behind', async () => {
    const { ledger, first } = await ledgerOfTwelve()
    await ledger.erase(erasure, who)
    const left = await openDB(first, 1, { upgrade: (db) => void db.createObjectStore('entries') })
    left.close()
    expect(await ledger.erasing()).toBeNull()
    expect(await names()).not.toContain(first)
    expect(await ledger.count()).toBe(8)
    ledger.close()
  })
})

test('who asked for the place just before it changed opens the new one, and does not revive the old', async () => {
  const { place, ledger, first } = await ledgerOfTwelve()
  const asked = await place.read()
  await ledger.erase(erasure, who)
  const answers = [asked]
  const late: Place = { ...place, read: async () => answers.pop() ?? place.read() }
  const page = openLedger(late)
  expect(await page.count()).toBe(8)
  expect(await names()).not.toContain(first)
  for (const one of [page, ledger]) one.close()
})
