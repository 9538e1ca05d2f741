/** A ledger file, or what an archive told, on its way into the ledger: handed to the worker, then followed. */
import { unsealed, type SealProblem } from '../backup/sealed.ts'
import type { ArchiveImport } from '../domain/archive-import.ts'
import type { ErasedChoice } from '../domain/merge.ts'
import type { MergeProgress, Message } from '../messages/protocol.ts'
import type { OutsideWithFiles } from './outside-files.ts'

/** What is to be shown of it; `locked`: it needs a passphrase, or another one than was given. */
export type Restoring = MergeProgress | { state: 'locked'; isWrong: boolean }

export interface Restore {
  take: (file: Blob, passphrase: string | null, erased?: ErasedChoice) => Promise<void>
  /** The same with what an archive told, as a ledger file. */
  takeArchive: (file: Blob, archive: ArchiveImport, erased: ErasedChoice) => Promise<void>
  /** Takes out what came with an archive. */
  takeImportBack: (id: string) => Promise<void>
  cancel: () => Promise<void>
}

export interface RestoreNeeds {
  outside: Pick<OutsideWithFiles, 'handOver' | 'clearHandedOver' | 'pause' | 'send'>
}

const failed = { state: 'done', outcome: { became: 'failed' } } as const satisfies MergeProgress

/** @param onProgress told whenever something is to be shown; of a merge that is under way already, too */
export function openRestore(
  { outside }: RestoreNeeds,
  onProgress: (progress: Restoring) => void,
  signal: AbortSignal,
): Restore {
  const ask = async (
    message: Extract<
      Message,
      { type: 'merge' | 'take-import-back' | 'merge-progress' | 'cancel-merge' }
    >,
  ): Promise<MergeProgress | null> => {
    const reply = await outside.send(message)
    return reply.ok ? reply.value : null
  }
  const follow = async (first: MergeProgress): Promise<void> => {
    let progress = first
    while (isUnderWay(progress) && !signal.aborted) {
      onProgress(progress)
      await outside.pause()
      // A worker that can't be reached for a moment goes on all the same.
      progress = (await ask({ type: 'merge-progress' })) ?? progress
    }
    onProgress(progress)
  }
  const find = async (): Promise<boolean> => {
    const progress = await ask({ type: 'merge-progress' })
    if (!progress || !isUnderWay(progress)) return false
    await follow(progress)
    return true
  }
  /** Returns whether the worker has it. */
  const give = async (
    file: Blob,
    message: Extract<Message, { type: 'merge' }>,
  ): Promise<boolean> => {
    await outside.handOver(file)
    const begun = await ask(message)
    if (begun) await follow(begun)
    return begun !== null
  }
  void find()

  return {
    async take(file, passphrase, erased = 'ask') {
      onProgress({ state: 'running', phase: 'check', share: 0 })
      // The file that is being taken in must not be replaced.
      if (await find()) return
      try {
        const plain = await unsealed(file, passphrase)
        if (typeof plain === 'string') {
          onProgress(lockedOr(plain))
          return
        }
        if (await give(plain, { type: 'merge', erased })) return
      } catch (cause) {
        console.error(cause)
      }
      await outside.clearHandedOver()
      onProgress(failed)
    },
    async takeArchive(file, archive, erased) {
      onProgress({ state: 'running', phase: 'check', share: 0, isArchive: true })
      if (await find()) return
      try {
        if (await give(file, { type: 'merge', erased, archive })) return
      } catch (cause) {
        console.error(cause)
      }
      await outside.clearHandedOver()
      onProgress({ ...failed, isArchive: true })
    },
    async takeImportBack(id) {
      onProgress({ state: 'running', phase: 'back', share: 0, isArchive: true })
      const begun = await ask({ type: 'take-import-back', id })
      if (begun) await follow(begun)
      else onProgress({ ...failed, isArchive: true })
    },
    async cancel() {
      await ask({ type: 'cancel-merge' })
    },
  }
}

/** Why a sealed file was not opened. */
function lockedOr(problem: SealProblem): Restoring {
  if (problem === 'sealed' || problem === 'passphrase')
    return { state: 'locked', isWrong: problem === 'passphrase' }
  return { state: 'done', outcome: { became: 'refused', problem } }
}

export function isUnderWay({ state }: Restoring): boolean {
  return state === 'running' || state === 'waiting'
}

/** What is to be shown of an archive's acts alone, or of ledger files alone. */
export function progressOf(progress: Restoring, what: 'archive' | 'file'): Restoring {
  const isArchive = 'isArchive' in progress && progress.isArchive === true
  return isArchive === (what === 'archive') ? progress : { state: 'none' }
}
