/** Taking in a ledger file that the person chose. It may take minutes, so it goes on beside all else that the worker does. */
import { systemClock } from '../browser/system-clock.ts'
import { stayAwake, wakeSoon } from '../browser/worker-events.ts'
import { clearHandedOver, clearLeftBehind, handedOver } from '../browser/handover.ts'
import type { ErasedChoice } from '../domain/merge.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MergeProgress } from '../messages/protocol.ts'
import { fileInSetNames } from './names.ts'
import { followUp } from './recording.ts'

export interface Merging {
  /** Begins to take in the file that was handed over; while one is taken in, it changes nothing. */
  begin: (erased: ErasedChoice) => Promise<MergeProgress>
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

export function createMerging(ledger: Ledger): Merging {
  let job: { progress: MergeProgress; controller: AbortController } | null = null

  const progress = async (): Promise<MergeProgress> => {
    if (job) return job.progress
    const last = await ledger.lastMerge()
    if (last === 'under-way') return { state: 'waiting' }
    return last ? { state: 'done', outcome: last } : { state: 'none' }
  }
  const isUnderWay = async (): Promise<boolean> =>
    job !== null || (await ledger.lastMerge()) === 'under-way'
  return {
    progress,
    isUnderWay,
    async begin(erased) {
      start(erased)
      return progress()
    },
    async cancel() {
      // The worker may just have woken, and not have gone on with it yet.
      if (await isUnderWay()) start('leave-out').abort()
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
      // What was wanted stands with the ledger.
      start('leave-out')
    },
  }

  function start(erased: ErasedChoice): AbortController {
    job ??= run(erased)
    return job.controller
  }

  function run(erased: ErasedChoice): NonNullable<typeof job> {
    const controller = new AbortController()
    const now: NonNullable<typeof job> = {
      progress: { state: 'running', phase: 'check', share: 0 },
      controller,
    }
    const work = async (): Promise<void> => {
      try {
        await ledger.mergeFile(await handedOver(), {
          signal: controller.signal,
          erased,
          prepare: fileInSetNames,
          onProgress: (phase, share) => {
            now.progress = { state: 'running', phase, share }
            // The page that shows it may be closed.
            stayAwake()
          },
        })
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
