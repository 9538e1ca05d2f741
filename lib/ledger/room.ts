/** Whether there is room on the disk: only a try tells. */
import type { Database } from './database.ts'

/** Characters, as many as a hundred entries have. */
const tried = 64_000

/**
 * Fails where the disk is full; leaves nothing behind.
 *
 * @throws QuotaExceededError
 */
export async function tryRoom(database: Database): Promise<void> {
  const transaction = database.transaction('state', 'readwrite')
  await Promise.all([
    transaction.store.put({ name: 'room', filler: 'x'.repeat(tried) }),
    transaction.store.delete('room'),
    transaction.done,
  ])
}
