/** What stands where in `storage.local`: the settings. */
export const settingsKey = 'settings'

/** And the prints of controls that led to requests of acts, each with its part of health (lib/recorder/print.ts). */
export const familiarKey = 'familiar'

/** Whether the welcome page was shown. */
export const welcomedKey = 'welcomed'

/** The name of the database that the ledger is in. */
export const ledgerKey = 'ledger'

/** In `storage.session`: whether the disk is full. */
export const fullKey = 'full'

/** In `storage.session`: whether Chromium began a new log since its start (lib/ledger/new-log.ts). */
export const newLogKey = 'newLog'

/** Whether the ledger ever held an entry, of all that was not erased. */
export const heldKey = 'held'

/** The last day on which what is older than the person keeps it was erased. */
export const retainedKey = 'retained'

/** The last day whose reflection the toolbar reminded of. */
export const remindedKey = 'reminded'

/** When a page last showed a notice that a reflection waits. */
export const noticedKey = 'noticed'

/** The seed of chance (lib/worker/seed.ts). */
export const seedKey = 'seed'

/** What the popup has shown (popup-notes.ts). */
export const popupNotesKey = 'popup'

/** In `storage.session`: the part of the popup that it is to open with (popup-part.ts). */
export const popupPartKey = 'popupPart'
