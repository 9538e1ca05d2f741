/** What screens need from the browser and the worker, as one argument, so that a test can stand in for both. */
import * as changes from '../browser/changes.ts'
import { readCopyNotes, writeCopyNotes } from '../browser/copy-notes.ts'
import type { CopyNotes, OuterFolder } from '../backup/copy.ts'
import type { Random } from '../backup/sealed.ts'
import { listSnapshots, type Snapshot } from '../backup/snapshots.ts'
import { clearHandedOver, handOver } from '../browser/handover.ts'
import { pause } from '../browser/pause.ts'
import { readPopupNotes, writePopupNotes, type PopupNotes } from '../browser/popup-notes.ts'
import * as permissions from '../browser/permissions.ts'
import * as picked from '../browser/picked-folder.ts'
import { privateFolder } from '../browser/private-folder.ts'
import * as settings from '../browser/settings.ts'
import { random } from '../browser/system-clock.ts'
import { readSkeleton, type PageSkeleton } from '../browser/skeleton.ts'
import { snapshotsFolder } from '../domain/snapshot.ts'
import { isDiskFull, readSpace, type Space } from '../browser/space.ts'
import type { Settings } from '../domain/settings.ts'
import type { Observation } from '../domain/entry.ts'
import { send } from '../messages/client.ts'
import { waitingActs } from '../messages/outbox.ts'
import type { Message, Reply, Result } from '../messages/protocol.ts'

export interface Outside {
  requestSite: typeof permissions.requestSite
  mayHearRequests: () => Promise<boolean>
  hasHosts: (hosts: readonly string[]) => Promise<boolean>
  watchPermissions: (onChange: () => void, signal: AbortSignal) => void
  readSettings: () => Promise<Settings>
  watchSettings: (onChange: (settings: Settings) => void, signal: AbortSignal) => void
  /** How the page of these hosts that was used last is built; null where none is open. */
  readSkeleton: (hosts: readonly string[]) => Promise<PageSkeleton | null>
  watchLedger: (onChange: () => void, signal: AbortSignal) => void
  /** Asks the browser to keep what is there, too; null where it does not tell. */
  readSpace: () => Promise<Space | null>
  /** Whether what is to be written down waits for room on the disk; a change is announced as one of the ledger. */
  isDiskFull: () => Promise<boolean>
  /** What pages noticed that is not in the ledger yet. */
  waitingActs: () => Promise<Observation[]>
  popupNotes: { read: () => Promise<PopupNotes>; write: (notes: PopupNotes) => Promise<void> }
  /** Leaves a file for the worker, and removes it again. */
  handOver: (file: Blob) => Promise<void>
  clearHandedOver: () => Promise<void>
  /** Waits before the worker is asked again how far it has come. */
  pause: () => Promise<void>
  listSnapshots: () => Promise<Snapshot[]>
  copies: CopyPlaces
  send: <M extends Message>(message: M) => Promise<Result<Reply<M['type']>>>
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
export function outside(): Outside {
  const { requestSite, mayHearRequests, hasHosts, watchPermissions } = permissions
  const { readSettings, watchSettings } = settings
  const { watchLedger } = changes
  return {
    requestSite,
    mayHearRequests,
    hasHosts,
    watchPermissions,
    readSettings,
    watchSettings,
    readSkeleton,
    watchLedger,
    readSpace,
    isDiskFull,
    waitingActs,
    popupNotes: { read: readPopupNotes, write: writePopupNotes },
    handOver,
    clearHandedOver,
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
    send,
  }
}
