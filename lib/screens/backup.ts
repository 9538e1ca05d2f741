/** What is kept a second time: snapshots of the last days, to bring back from, and copies outside the browser. */
import type { Snapshot } from '../backup/snapshots.ts'
import { hourOf } from '../domain/day.ts'
import type { SnapshotReply } from '../messages/protocol.ts'
import { onDay } from '../text/days.ts'
import type { TextKey } from '../text/text.ts'
import { openCopies, type CopiesActs, type CopiesModel, type CopiesNeeds } from './copies.ts'
import { latest } from './latest.ts'
import type { OutsideWithFiles } from './outside-files.ts'
import { isUnderWay } from './restore.ts'
import { createStore, type Store } from './store.ts'

export interface BackupModel {
  /** Newest first; null until they are read. */
  snapshots: readonly { at: string; name: string; count: string }[] | null
  copies: CopiesModel | null
}

export const nothingKept: BackupModel = { snapshots: null, copies: null }

export interface BackupActs extends CopiesActs {
  /** What a snapshot would bring back; null where the worker could not be reached. */
  countSnapshot: (at: string) => Promise<SnapshotReply | null>
  /** Brings that back, and says how many entries came; null where nothing was brought back. */
  restoreSnapshot: (at: string) => Promise<number | null>
}

export interface Backup extends Store<BackupModel> {
  acts: BackupActs
  /** The ledger was taken along as a file. */
  noteTaken: () => Promise<void>
}

interface Needs extends CopiesNeeds {
  outside: CopiesNeeds['outside'] &
    Pick<OutsideWithFiles, 'listSnapshots' | 'watchLedger' | 'send' | 'pause'>
}

export function openBackup(needs: Needs, signal: AbortSignal): Backup {
  const { outside, clock, text } = needs
  const store = createStore<BackupModel>(nothingKept)
  const change = (part: Partial<BackupModel>): void => store.write({ ...store.read(), ...part })
  const copies = openCopies(needs, signal)
  copies.watch(() => change({ copies: copies.read() }), signal)
  const read = latest(async () => {
    const snapshots = await outside.listSnapshots()
    change({ snapshots: snapshots.map(named) })
  })
  outside.watchLedger(() => void read(), signal)
  void read()

  return {
    ...store,
    acts: {
      ...copies.acts,
      async countSnapshot(at) {
        const reply = await outside.send({ type: 'count-snapshot', at })
        return reply.ok ? reply.value : null
      },
      async restoreSnapshot(at) {
        let reply = await outside.send({ type: 'restore-snapshot', at })
        while (reply.ok && isUnderWay(reply.value) && !signal.aborted) {
          await outside.pause()
          const next = await outside.send({ type: 'merge-progress' })
          // A worker that can't be reached for a moment goes on all the same.
          if (next.ok) reply = next
        }
        const outcome = reply.ok && reply.value.state === 'done' ? reply.value.outcome : null
        return outcome?.became === 'merged' ? outcome.added : null
      },
    },
    noteTaken: () => copies.noteTaken(),
  }

  function named({ at, count }: Snapshot): { at: string; name: string; count: string } {
    const present = { now: clock.now(), zone: clock.zone() }
    const name = text(partOfDay(hourOf(at, present.zone)), onDay(at, present, text))
    return { at, name, count: text.counted('data_count', count) }
  }
}

function partOfDay(hour: number): TextKey {
  if (hour < 5 || hour >= 23) return 'snapshot_night'
  if (hour < 12) return 'snapshot_morning'
  return hour < 18 ? 'snapshot_afternoon' : 'snapshot_evening'
}
