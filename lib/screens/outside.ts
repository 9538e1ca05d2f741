/** What screens need from the browser and the worker, as one argument, so that a test can stand in for both. */
import * as changes from '../browser/changes.ts'
import { frontTab } from '../browser/front-tab.ts'
import { closePanel, hasPanel, openPanel, openPanelInstead } from '../browser/panel.ts'
import { readPopupNotes, writePopupNotes, type PopupNotes } from '../browser/popup-notes.ts'
import { takePopupPart, type PopupPart } from '../browser/popup-part.ts'
import * as permissions from '../browser/permissions.ts'
import * as settings from '../browser/settings.ts'
import { isDiskFull } from '../browser/disk-full.ts'
import type { Settings } from '../domain/settings.ts'
import type { Observation } from '../domain/entry.ts'
import { send } from '../messages/client.ts'
import type { Message, Reply, Result } from '../messages/protocol.ts'

/** The tab in front of which the popup opened, or beside which the panel stands. */
export interface FrontTab {
  /** Null where the browser does not tell it. */
  address: () => Promise<string | null>
  watch: (onChange: () => void, signal: AbortSignal) => void
}

export interface Outside {
  requestSite: typeof permissions.requestSite
  mayHearRequests: () => Promise<boolean>
  hasHosts: (hosts: readonly string[]) => Promise<boolean>
  watchPermissions: (onChange: () => void, signal: AbortSignal) => void
  readSettings: () => Promise<Settings>
  watchSettings: (onChange: (settings: Settings) => void, signal: AbortSignal) => void
  watchLedger: (onChange: () => void, signal: AbortSignal) => void
  /** Whether what is to be written down waits for room on the disk; a change is announced as one of the ledger. */
  isDiskFull: () => Promise<boolean>
  /** What pages noticed that is not in the ledger yet. */
  waitingActs: () => Promise<Observation[]>
  frontTab: FrontTab
  /** The part of the popup that it is to open with, told once. */
  takePopupPart: () => Promise<PopupPart | null>
  /**
   * The browser's place beside the page. What opens and closes it is called first thing in the person's own click, and
   * says whether the browser did.
   */
  panel: {
    isThere: () => boolean
    open: () => Promise<boolean>
    /** In the place of the popup. */
    openInstead: () => Promise<boolean>
    close: () => Promise<boolean>
  }
  popupNotes: { read: () => Promise<PopupNotes>; write: (notes: PopupNotes) => Promise<void> }
  send: <M extends Message>(message: M) => Promise<Result<Reply<M['type']>>>
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
    watchLedger,
    isDiskFull,
    // Where one is asked what one came for, alone.
    waitingActs: async () => (await import('../messages/outbox.ts')).waitingActs(),
    frontTab,
    takePopupPart,
    panel: {
      isThere: hasPanel,
      open: openPanel,
      openInstead: openPanelInstead,
      close: closePanel,
    },
    popupNotes: { read: readPopupNotes, write: writePopupNotes },
    send,
  }
}
