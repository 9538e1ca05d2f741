/** Telling the person that the disk is full, for as long as it is. */
import { showDot, showSign } from '../browser/badge.ts'
import { announceChange } from '../browser/changes.ts'
import { recall, remember } from '../browser/memory.ts'
import { fullKey } from '../browser/storage-keys.ts'
import { browserText } from '../browser/text.ts'
import { wakeSoon } from '../browser/worker-events.ts'
import { isFullDisk } from '../domain/full-disk.ts'
import { z } from '../domain/schema.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Queue } from './queue.ts'

/** The queue, with every task told of that failed for want of room. */
export function watchRoom(queue: Queue): Queue {
  return (task) =>
    queue(async () => {
      try {
        return await task()
      } catch (cause) {
        if (isFullDisk(cause)) await noteFull()
        throw cause
      }
    })
}

/** In memory: it can be written down nowhere else. What waits is tried again in a minute. */
async function noteFull(): Promise<void> {
  await remember('session', fullKey, true)
  await showSign(browserText()('full_badge'))
  await wakeSoon()
  announceChange()
}

/** What waited could be written down, and more: tells so, where the disk was full. */
export async function noteRoom(ledger: Ledger): Promise<void> {
  if (!(await recall('session', fullKey, z.boolean()))) return
  await ledger.tryRoom()
  await remember('session', fullKey, false)
  await showDot(false, browserText()('extensionName'))
  announceChange()
}
