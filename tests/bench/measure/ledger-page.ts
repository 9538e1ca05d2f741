/** Runs in a page of the extension: the real ledger, and IndexedDB without anything around it, on the same rows. */
import { place } from '../../../lib/browser/ledger-place.ts'
import type { Observation } from '../../../lib/domain/entry.ts'
import { systemClock } from '../../../lib/browser/system-clock.ts'
import { instant } from '../../../lib/domain/clock.ts'
import { openLedger } from '../../../lib/ledger/ledger.ts'

const bare = 'bare'
const page = 2_000

export interface Bare {
  rows: number
  /** Milliseconds that `getAll` took by pages. */
  read: number
  /** Milliseconds that `add` took, some thousands in a transaction. */
  add: number
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('not done')))
  })
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
  })
}

/** An empty database whose only store has the indexes of the ledger's entries. */
async function openBare(ledger: IDBDatabase): Promise<IDBDatabase> {
  const entries = ledger.transaction('entries').objectStore('entries')
  const indexes = [...entries.indexNames].map((name) => {
    const { keyPath, multiEntry, unique } = entries.index(name)
    return { name, keyPath, multiEntry, unique }
  })
  const opening = indexedDB.open(bare, 1)
  opening.addEventListener('upgradeneeded', () => {
    const store = opening.result.createObjectStore('entries', { keyPath: 'id' })
    for (const { name, keyPath, ...how } of indexes) store.createIndex(name, keyPath, how)
  })
  return settled(opening)
}

/** Reads all entries of the ledger as bare rows, and adds them to a bare database. */
async function copyBare(): Promise<Bare> {
  const ledger = await settled(indexedDB.open(await place.read()))
  const other = await openBare(ledger)
  const result = { rows: 0, read: 0, add: 0 }
  for (let after = ''; ;) {
    const begun = performance.now()
    const range = IDBKeyRange.lowerBound(after, true)
    const store = ledger.transaction('entries').objectStore('entries')
    const rows: { id: string }[] = await settled(store.getAll(range, page))
    result.read += performance.now() - begun
    if (rows.length === 0) break
    const read = performance.now()
    const transaction = other.transaction('entries', 'readwrite')
    for (const row of rows) transaction.objectStore('entries').add(row)
    await done(transaction)
    result.add += performance.now() - read
    result.rows += rows.length
    after = rows.at(-1)?.id ?? ''
  }
  ledger.close()
  other.close()
  return result
}

function observationAt(at: number, which: number): Observation {
  const url = `https://www.linkedin.com/in/person-${which % 50}`
  return {
    id: systemClock().id(),
    at: instant(at),
    zone: 'UTC',
    site: 'linkedin',
    account: 'https://www.linkedin.com/in/somebody',
    type: 'Like',
    rung: 'touch',
    act: null,
    witness: 'confirmed',
    person: { url, name: `Somebody ${which}` },
    others: [],
    object: { type: 'Note', url: `https://x.com/i/status/${at}${which}`, inReplyTo: null },
    undo: null,
    words: null,
    tags: [],
    view: null,
    source: 'recorder',
    rules: 1,
  }
}

/** Milliseconds of one append each, of the whole way by the worker, and of one `add` each, in turns. */
async function appendInTurns(times: number): Promise<Record<'append' | 'told' | 'bare', number[]>> {
  const ledger = openLedger(place)
  const other = await settled(indexedDB.open(bare))
  const took = { append: [] as number[], told: [] as number[], bare: [] as number[] }
  const timed = async (name: keyof typeof took, task: () => Promise<unknown>): Promise<void> => {
    const begun = performance.now()
    await task()
    took[name].push(performance.now() - begun)
  }
  const api = globalThis.browser ?? globalThis.chrome
  for (let turn = 0; turn < times; turn += 1) {
    const [one, another] = [observationAt(Date.now(), turn), observationAt(Date.now(), turn + 7)]
    const context = {
      now: Date.now(),
      dayStart: 0,
      newId: () => systemClock().id(),
      pseudonyms: new Map(),
    }
    const [added] = await ledger.append([observationAt(Date.now(), turn + 3)], context)
    const row = { ...added, id: systemClock().id() }
    await timed('append', () => ledger.append([one], context))
    await timed('bare', () => {
      const transaction = other.transaction('entries', 'readwrite')
      transaction.objectStore('entries').add(row)
      return done(transaction)
    })
    await timed('told', async () =>
      api?.runtime.sendMessage({ type: 'record', observations: [another] }),
    )
  }
  ledger.close()
  other.close()
  return took
}

/** Milliseconds until somebody is found. */
async function search(texts: readonly string[]): Promise<number[]> {
  const ledger = openLedger(place)
  await ledger.count()
  const took: number[] = []
  for (const text of texts) {
    const begun = performance.now()
    await ledger.search(text, 20)
    took.push(performance.now() - begun)
  }
  ledger.close()
  return took
}

/** Waits until the worker has nothing left to do: it checks all days, last of all, after it was started. */
async function untilChecked(): Promise<void> {
  const ledger = openLedger(place)
  const end = Date.now() + 300_000
  while ((await ledger.checkedAt()) === null && Date.now() < end)
    await new Promise((resolve) => {
      setTimeout(resolve, 500)
    })
  ledger.close()
}

async function forgetBare(): Promise<void> {
  await settled(indexedDB.deleteDatabase(bare))
}

export const ledgerBench = { copyBare, appendInTurns, search, untilChecked, forgetBare }
export type LedgerBench = typeof ledgerBench
Reflect.set(globalThis, 'ledgerBench', ledgerBench)
