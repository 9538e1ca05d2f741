/** Taking in a ledger file that the person chose. */
import { systemClock } from '../browser/system-clock.ts'
import { clearLeftBehind, readHandedOver } from '../browser/handover.ts'
import { readLedgerFile } from '../domain/ledger-file.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MergeReply } from '../messages/protocol.ts'
import { fileInSetNames } from './names.ts'
import { followUp } from './recording.ts'

/** All of the file or nothing of it; said again, it changes nothing more. */
export async function mergeFile(ledger: Ledger): Promise<MergeReply> {
  const file = readLedgerFile(await readHandedOver())
  if (typeof file === 'string') return { problem: file, added: 0, known: 0 }
  const merged = await ledger.merge(await fileInSetNames(file))
  await followUp(ledger)
  return { problem: null, ...merged }
}

/** What can wait until everything is taken in: projections of older code, a file that a closed page left behind. */
export async function tidyUp(ledger: Ledger): Promise<void> {
  await ledger.keepProjections()
  await clearLeftBehind(systemClock().now())
}
