/** How far a merge has come, kept with the ledger, so that one that was cut short goes on where it was. */
import type { ArchiveImport } from '../domain/archive-import.ts'
import type { ErasedChoice, MergeOutcome, MergePhase } from '../domain/merge.ts'
import type { Database } from './database.ts'

export interface MergeState {
  name: 'merge'
  phase: MergePhase | 'done'
  /** The archive that the file was made of, or whose acts are taken out again; none: a ledger file. */
  archive?: ArchiveImport
  /** Bytes of the file; 0 where there is none. */
  size: number
  erased: ErasedChoice
  /** Bytes of the file whose entries are in. */
  end: number
  /** What is to be said, or was, at its end. */
  outcome: MergeOutcome
}

/** Apart from it, as it is large and written once. */
export interface MergeKnown {
  name: 'merge-known'
  /** For each entry of the file in its order, what the ledger knew of it (`merge-stores.ts`): what is not new is not to be touched. */
  known: Uint8Array
}

/** Null where there never was a merge. */
export async function readMerge(database: Database): Promise<MergeState | null> {
  const state = await database.get('state', 'merge')
  return state?.name === 'merge' ? state : null
}

/** For each entry of the file, whether it is not to be touched. */
export async function readKnown(database: Database): Promise<Uint8Array> {
  const state = await database.get('state', 'merge-known')
  return state?.name === 'merge-known' ? state.known : new Uint8Array(0)
}
