/**
 * A new log for Chromium's LevelDB, in which it keeps IndexedDB.
 *
 * Every write is appended to a log first, a record's head before its body. Where the browser ends between the two, the
 * next start passes over the head and goes on writing behind it; at the start after that head and what follows do not fit
 * together, and Chromium answers by deleting all databases of the extension ("Corruption: checksum mismatch"; seen in
 * Chromium 156, 2026-11, twice among some six hundred browsers killed while they wrote; crbug.com/146284). A log of which
 * 4 MiB are full is put away for good, whatever stands in it: so much is written and removed again.
 */
import { deleteDB, openDB } from 'idb'

const name = 'waterline-log'

/** Values above 64 KiB would become files of their own, and not pass through the log. */
const value = 48 * 1024
/** Somewhat more than the 4 MiB that Chromium gives a log, `leveldb_env::WriteBufferSize`. */
const count = 110

/**
 * Has Chromium put away the log that it found at its start.
 *
 * @throws QuotaExceededError on a full disk
 */
export async function beginNewLog(): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade: (opened) => void opened.createObjectStore('filling'),
  })
  try {
    const { store, done } = database.transaction('filling', 'readwrite')
    const filling = new Uint8Array(value)
    await Promise.all([...Array.from({ length: count }, (_, key) => store.put(filling, key)), done])
  } finally {
    database.close()
    await deleteDB(name)
  }
}
