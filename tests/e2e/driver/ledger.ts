/** Reading what the extension stored, from one of its own pages. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Tab } from './tab.ts'

/** Lets the worker take in what waits, then reads every row of one of the ledger's stores. */
export async function readStore<Row = Entry>(page: Tab, store: string): Promise<Row[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await readOnce(page, store)
    } catch (cause) {
      // Firefox cuts off who opens a database just as the event page that makes it is ended.
      if (tries === 5 || !String(cause).includes('AbortError')) throw cause
      await sleep(500)
    }
  }
}

async function readOnce<Row>(page: Tab, store: string): Promise<Row[]> {
  await refresh(page)
  const database = await ledgerName(page)
  // As text: the drivers take seconds to hand over ten thousand objects.
  const text = await page.evaluate(
    async ({ name, ledger }) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(ledger)
        opening.addEventListener('success', () => resolve(opening.result))
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
      })
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const reading = opened.transaction(name).objectStore(name).getAll()
        reading.addEventListener('success', () => resolve(reading.result))
        reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')))
      })
      opened.close()
      return JSON.stringify(rows)
    },
    { name: store, ledger: database },
  )
  return JSON.parse(text) as Row[]
}

/** Lets the worker take in what waits. */
function refresh(page: Tab): Promise<void> {
  return page.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const ask = async (tries: number): Promise<void> => {
      try {
        await api?.runtime.sendMessage({ type: 'refresh' })
      } catch (problem) {
        // Firefox's event page was just going to sleep; the next message wakes it.
        if (tries === 0) throw problem
        await new Promise((resolve) => setTimeout(resolve, 200))
        await ask(tries - 1)
      }
    }
    await ask(5)
  }, null)
}

/** Name of the database that the ledger is in. */
export function ledgerName(page: Tab): Promise<string> {
  return page.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const stored: { ledger?: string } = (await api?.storage.local.get('ledger')) ?? {}
    return stored.ledger ?? 'waterline'
  }, null)
}

/** Makes letters that pages left in the outbox as old as those of pages long gone, so that they are taken in. */
export function ageLetters(page: Tab): Promise<void> {
  return page.evaluate(async () => {
    const api = globalThis.browser ?? globalThis.chrome
    const stored: Record<string, unknown> = (await api?.storage.local.get(null)) ?? {}
    for (const [key, letter] of Object.entries(stored)) {
      if (key.startsWith('outbox.') && typeof letter === 'object')
        await api?.storage.local.set({ [key]: { ...letter, writtenAt: 0 } })
    }
  }, null)
}

/** Empties some of the ledger's stores. */
export async function emptyStores(page: Tab, stores: readonly string[]): Promise<void> {
  const database = await ledgerName(page)
  return page.evaluate(
    ({ names, ledger }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(ledger)
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const emptying = opening.result.transaction(names, 'readwrite')
          for (const name of names) emptying.objectStore(name).clear()
          emptying.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    { names: stores, ledger: database },
  )
}

/** A row of one of the ledger's stores as it is to be; null where it is to be gone. */
interface Change {
  store: string
  key: string
  row: object | null
}

/** Changes rows past the ledger, as a fault of the disk does. */
export async function changeRows(page: Tab, changes: readonly Change[]): Promise<void> {
  const database = await ledgerName(page)
  return page.evaluate(
    ({ all, ledger }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(ledger)
        opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
        opening.addEventListener('success', () => {
          const names = [...new Set(all.map(({ store }) => store))]
          const changing = opening.result.transaction(names, 'readwrite')
          for (const { store, key, row } of all) {
            const rows = changing.objectStore(store)
            if (row === null) rows.delete(key)
            else rows.put(row)
          }
          changing.addEventListener('abort', () =>
            reject(changing.error ?? new Error('not changed')),
          )
          changing.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    { all: changes, ledger: database },
  )
}
