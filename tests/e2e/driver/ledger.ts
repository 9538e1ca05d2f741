/** Reading what the extension stored, from one of its own pages. */
import type { Entry } from '../../../lib/domain/entry.ts'
import type { Tab } from './tab.ts'

/** Lets the worker take in what waits, then reads every row of one of the ledger's stores. */
export function readStore<Row = Entry>(page: Tab, store: string): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const api = globalThis.browser ?? globalThis.chrome
    await api?.runtime.sendMessage({ type: 'refresh' })
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('waterline')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')))
    })
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const reading = database.transaction(name).objectStore(name).getAll()
      reading.addEventListener('success', () => resolve(reading.result))
      reading.addEventListener('error', () => reject(reading.error ?? new Error('not read')))
    })
    database.close()
    return rows as never
  }, store)
}
