/** The worker's end in the middle of a transaction. */
import { wrap } from 'idb'

const writes = ['add', 'put', 'delete', 'clear', 'createIndex'] as const

/** Transactions of workers that ended: of what became of them, nobody hears. */
const ended = new WeakSet<IDBTransaction>()

/** Muffles what a database tells of a transaction that ended so; of an upgrade, only that was asked for in it. */
for (const { prototype } of [IDBRequest, IDBTransaction]) {
  const tell: (event: Event) => boolean = Reflect.get(prototype, 'dispatchEvent')
  prototype.dispatchEvent = function tellTheLiving(
    this: IDBRequest | IDBTransaction,
    event: Event,
  ): boolean {
    const isOpening = this instanceof IDBOpenDBRequest
    const transaction = this instanceof IDBTransaction ? this : isOpening ? null : this.transaction
    const isUpgrade = this instanceof IDBTransaction && this.mode === 'versionchange'
    if (transaction && ended.has(transaction) && !isUpgrade) return true
    return Reflect.apply(tell, this, [event])
  }
}

/**
 * Runs an act on a database and ends whoever does it at its n-th write, as the browser ends a worker: its transaction
 * is given up, it hears of nothing and asks nothing more of that connection.
 *
 * @returns whether the act had come to its end before
 */
export async function endAt(write: number, act: () => Promise<unknown>): Promise<boolean> {
  const { prototype } = IDBObjectStore
  const real = writes.map((name) => [name, Reflect.get(prototype, name)] as const)
  const end = Promise.withResolvers<false>()
  let left = write
  for (const [name, run] of real) {
    Reflect.set(prototype, name, function endIfDue(this: IDBObjectStore, ...values: unknown[]) {
      const request: unknown = Reflect.apply(run, this, values)
      left -= 1
      if (left < 0 && !ended.has(this.transaction)) {
        ended.add(this.transaction)
        wrap(this.transaction).done.catch(() => undefined)
        this.transaction.db.close()
        // Not in the middle of a statement: what is asked for in the same breath goes the same way.
        queueMicrotask(() => this.transaction.abort())
        end.resolve(false)
      }
      return request
    })
  }
  try {
    return await Promise.race([act().then(() => true), end.promise])
  } finally {
    for (const [name, run] of real) Reflect.set(prototype, name, run)
  }
}
