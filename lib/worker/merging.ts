/** Taking in a ledger file that the person chose. It may take minutes, so it goes on beside all else that the worker does. */
import { systemClock } from '../browser/system-clock.ts'
import { stayAwake, wakeSoon } from '../browser/worker-events.ts'
import { clearHandedOver, clearLeftBehind, handedOver } from '../browser/handover.ts'
import type { ArchiveImport } from '../domain/archive-import.ts'
import type { ErasedChoice } from '../domain/merge.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MergeWatch } from '../ledger/merge-file.ts'
import type { MergeProgress } from '../messages/protocol.ts'
import { fileInSetNames } from './names.ts'
import { followUp } from './recording.ts'
import { noteShrunk } from './snapshots.ts'

export interface Merging {
  /** Begins to take in the file that was handed over; while one is taken in, it changes nothing. */
  begin: (erased: ErasedChoice, archive?: ArchiveImport) => Promise<MergeProgress>
  /** Begins to take out what came with an archive; while anything is taken in, it changes nothing. */
  takeBack: (id: string) => Promise<MergeProgress>
  progress: () => Promise<MergeProgress>
  cancel: () => Promise<MergeProgress>
  isUnderWay: () => Promise<boolean>
  /**
   * Does what can't be done while a file is taken in: what is erased meanwhile might come with it.
   *
   * @throws where one is being taken in
   */
  apart: <T>(task: () => Promise<T>) => Promise<T>
  /** Goes on with a merge that was cut short, or clears away a file that nobody wants any more. */
  goOn: () => Promise<void>
}

type Wanted = Pick<MergeWatch, 'erased' | 'archive'>

/** What was wanted stands with the ledger. */
const asWanted: Wanted = { erased: 'leave-out' }

export function createMerging(ledger: Ledger): Merging {
  let job: { progress: MergeProgress; controller: AbortController } | null = null

  const progress = async (): Promise<MergeProgress> => {
    if (job) return job.progress
    const last = await ledger.lastMerge()
    if (!last) return { state: 'none' }
    const of = ofArchive(last.isArchive)
    return last.outcome
      ? { state: 'done', outcome: last.outcome, ...of }
      : { state: 'waiting', ...of }
  }
  const isUnderWay = async (): Promise<boolean> =>
    job !== null || (await ledger.lastMerge())?.outcome === null
  return {
    progress,
    isUnderWay,
    async begin(erased, archive) {
      start({ erased, archive })
      return progress()
    },
    async takeBack(id) {
      // What is under way is gone on with first; whoever asked sees that.
      if (await isUnderWay()) start(asWanted)
      else job = run(id)
      return progress()
    },
    async cancel() {
      // The worker may just have woken, and not have gone on with it yet.
      if (await isUnderWay()) start(asWanted).abort()
      return progress()
    },
    async apart(task) {
      if (await isUnderWay()) throw new Error('a file is being taken in')
      return task()
    },
    async goOn() {
      if (!(await isUnderWay())) {
        await clearLeftBehind(systemClock().now())
        return
      }
      // No page may be there to keep the worker awake.
      await wakeSoon()
      start(asWanted)
    },
  }

  function start(wanted: Wanted): AbortController {
    job ??= run(wanted)
    return job.controller
  }

  /** @param wanted how to take in what was handed over; an id: the archive to take out */
  function run(wanted: Wanted | string): NonNullable<typeof job> {
    const controller = new AbortController()
    const isBack = typeof wanted === 'string'
    const now: NonNullable<typeof job> = {
      progress: {
        state: 'running',
        phase: isBack ? 'back' : 'check',
        share: 0,
        ...ofArchive(isBack || wanted.archive !== undefined),
      },
      controller,
    }
    const work = async (): Promise<void> => {
      try {
        const last = await ledger.lastMerge()
        const goesOn = last?.outcome === null && last.isArchive
        const isArchive = isBack || wanted.archive !== undefined || goesOn
        const onProgress: MergeWatch['onProgress'] = (phase, share) => {
          now.progress = { state: 'running', phase, share, ...ofArchive(isArchive) }
          // The page that shows it may be closed.
          stayAwake()
        }
        const outcome = isBack
          ? await ledger.takeImportBack(wanted, { onProgress })
          : await ledger.mergeFile(await handedOver(), {
              signal: controller.signal,
              ...wanted,
              prepare: fileInSetNames,
              onProgress,
            })
        if (outcome.became === 'taken-back') await noteShrunk()
        await clearHandedOver()
        await followUp(ledger)
      } finally {
        job = null
      }
    }
    work().catch((cause: unknown) => console.error('merge', cause))
    return now
  }
}

function ofArchive(isArchive: boolean): { isArchive?: true } {
  return isArchive ? { isArchive } : {}
}
