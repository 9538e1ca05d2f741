/** What the dashboard needs beyond that: files, copies, and how much room there is. */
import type { CopyNotes, OuterFolder } from '../backup/copy.ts'
import type { Random } from '../backup/sealed.ts'
import { listSnapshots, type Snapshot } from '../backup/snapshots.ts'
import { readCopyNotes, writeCopyNotes } from '../browser/copy-notes.ts'
import { place } from '../browser/ledger-place.ts'
import { readPersonKey } from '../browser/person-key.ts'
import { openThread, type Thread } from '../browser/thread.ts'
import { clearHandedOver, handOver } from '../browser/handover.ts'
import { pause } from '../browser/pause.ts'
import * as picked from '../browser/picked-folder.ts'
import { privateFolder } from '../browser/private-folder.ts'
import { readSkeleton, type PageSkeleton } from '../browser/skeleton.ts'
import { readSpace, type Space } from '../browser/space.ts'
import { random } from '../browser/system-clock.ts'
import { snapshotsFolder } from '../domain/snapshot.ts'
import { outside, type Outside } from './outside.ts'

export interface OutsideWithFiles extends Outside {
  /** How the page of these hosts that was used last is built; null where none is open. */
  readSkeleton: (hosts: readonly string[]) => Promise<PageSkeleton | null>
  /** Asks the browser to keep what is there, too; null where it does not tell. */
  readSpace: () => Promise<Space | null>
  /** Leaves a file for the worker, and removes it again. */
  handOver: (file: Blob) => Promise<void>
  clearHandedOver: () => Promise<void>
  /** What reads archives, beside this page. */
  archiveThread: (onLetter: (letter: unknown) => void) => Thread
  /** Name of the database that the ledger is in. */
  ledgerName: () => Promise<string>
  /** The key of the hashes that stand for people where names are off. */
  personKey: () => Promise<number[] | null>
  /** Waits before the worker is asked again how far it has come. */
  pause: () => Promise<void>
  listSnapshots: () => Promise<Snapshot[]>
  copies: CopyPlaces
}

/** Where copies outside the browser go, and what is known of them. */
export interface CopyPlaces {
  canPick: () => boolean
  pick: () => Promise<picked.PickedFolder | null>
  mayWrite: (folder: picked.PickedFolder) => Promise<boolean>
  ask: (folder: picked.PickedFolder) => Promise<boolean>
  files: (folder: picked.PickedFolder) => OuterFolder
  read: () => Promise<CopyNotes<picked.PickedFolder> | null>
  write: (notes: CopyNotes<picked.PickedFolder>) => Promise<void>
  random: Random
}

/** The real browser and worker. */
export function outsideWithFiles(): OutsideWithFiles {
  return {
    ...outside(),
    readSkeleton,
    readSpace,
    handOver,
    clearHandedOver,
    archiveThread: (onLetter) => openThread('/archive.js', onLetter),
    ledgerName: () => place.read(),
    personKey: readPersonKey,
    pause,
    listSnapshots: () => listSnapshots(privateFolder(snapshotsFolder)),
    copies: {
      canPick: picked.canPickFolder,
      pick: picked.pickFolder,
      mayWrite: picked.mayWrite,
      ask: picked.askToWrite,
      files: picked.filesOf,
      read: readCopyNotes,
      write: writeCopyNotes,
      random,
    },
  }
}
