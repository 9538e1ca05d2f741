/** Runs in a page of the extension: the real ledger, and IndexedDB without anything around it, on the same rows. */
import type { Browser } from 'webextension-polyfill'
import { listSnapshots } from '../../../lib/backup/snapshots.ts'
import { privateFolder } from '../../../lib/browser/private-folder.ts'
import { place } from '../../../lib/browser/ledger-place.ts'
import type { Observation } from '../../../lib/domain/entry.ts'
import { systemClock } from '../../../lib/browser/system-clock.ts'
import { instant } from '../../../lib/domain/clock.ts'
import { z } from '../../../lib/domain/schema.ts'
import { snapshotsFolder } from '../../../lib/domain/snapshot.ts'
import { openLedger } from '../../../lib/ledger/ledger.ts'
import { decideInTurns } from './prompt-times.ts'

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

/** Nobody acts faster. Whatever is timed one by one waits so long before: what went before is over and done with. */
const betweenActs = 100

/** Milliseconds of one append each and of one `add` each, in turns, while nothing else is written. */
async function appendInTurns(times: number): Promise<Record<'append' | 'bare', number[]>> {
  const ledger = openLedger(place)
  const other = await settled(indexedDB.open(bare))
  const took = { append: [] as number[], bare: [] as number[] }
  const timed = async <T>(name: keyof typeof took, task: () => Promise<T>): Promise<T> => {
    await pause(betweenActs)
    const begun = performance.now()
    const result = await task()
    took[name].push(performance.now() - begun)
    return result
  }
  for (let turn = 0; turn < times; turn += 1) {
    const one = observationAt(Date.now(), turn)
    const context = {
      now: Date.now(),
      dayStart: 0,
      newId: () => systemClock().id(),
      pseudonyms: new Map(),
    }
    const [added] = await timed('append', () => ledger.append([one], context))
    await timed('bare', () => {
      const transaction = other.transaction('entries', 'readwrite')
      transaction.objectStore('entries').add({ ...added, id: systemClock().id() })
      return done(transaction)
    })
  }
  ledger.close()
  other.close()
  return took
}

/** Milliseconds from an act in a page of a site until its content script hears that it is in the ledger. */
async function tellInTurns(times: number): Promise<number[]> {
  const api = Reflect.get(globalThis, 'chrome') as unknown as Pick<
    Browser,
    'tabs' | 'scripting' | 'storage'
  >
  const [tab] = await api.tabs.query({ url: 'https://www.linkedin.com/*' })
  if (tab?.id === undefined) throw new Error('no page of the site is open')
  const observations = Array.from({ length: times }, (_, turn) =>
    observationAt(Date.now() + turn, turn + 7),
  )
  const ledger = openLedger(place)
  const before = await ledger.count()
  const [ran] = await api.scripting.executeScript({
    target: { tabId: tab.id },
    func: tellFromPage,
    // As text: Chromium leaves out what is null in arguments, and the worker takes in no letter that lacks a part.
    args: [JSON.stringify(observations), betweenActs],
  })
  const isAll = (await ledger.count()) - before === times
  ledger.close()
  const left = Object.keys(await api.storage.local.get(null)).filter((key) =>
    key.startsWith('outbox'),
  )
  if (!isAll || left.length > 0) throw new Error('what was told is not in the ledger')
  return z.array(z.number()).parse(ran?.result)
}

/** Runs in a content script, and does what the recorder does: the letter first, then the word that there is one. */
async function tellFromPage(observations: string, wait: number): Promise<number[]> {
  const api = globalThis.browser ?? globalThis.chrome
  const took: number[] = []
  for (const observation of JSON.parse(observations)) {
    await new Promise((resolve) => {
      setTimeout(resolve, wait)
    })
    const begun = performance.now()
    const letter = { state: 'ready', observation, request: null, writtenAt: Date.now() }
    await api?.storage.local.set({ [`outbox.${observation.id}`]: letter })
    const answer: { ok?: boolean } | undefined = await api?.runtime.sendMessage({ type: 'mail' })
    if (!answer?.ok) throw new Error('the worker did not take it in')
    took.push(performance.now() - begun)
  }
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

async function isSnapshotTaken(): Promise<boolean> {
  return (await listSnapshots(privateFolder(snapshotsFolder))).length > 0
}

/**
 * Waits until the worker has nothing left to do, and IndexedDB has put together what was written: after its start the
 * worker looks over some days, and takes the day's snapshot. It is asked something meanwhile, as it would fall asleep.
 *
 * @returns whether it came to rest
 */
async function untilQuiet(): Promise<boolean> {
  const api = globalThis.browser ?? globalThis.chrome
  const end = Date.now() + 300_000
  while (!(await isSnapshotTaken()) && Date.now() < end) {
    await api?.runtime.sendMessage({ type: 'merge-progress' })
    await pause(2_000)
  }
  await pause(5_000)
  return isSnapshotTaken()
}

async function forgetBare(): Promise<void> {
  await settled(indexedDB.deleteDatabase(bare))
}

export const ledgerBench = {
  copyBare,
  appendInTurns,
  tellInTurns,
  search,
  decideInTurns,
  untilQuiet,
  forgetBare,
}
export type LedgerBench = typeof ledgerBench
Reflect.set(globalThis, 'ledgerBench', ledgerBench)
