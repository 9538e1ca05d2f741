/** Where the settings stand in `storage.local`. */
export const settingsKey = 'settings'

/** And the prints of controls that led to requests of acts, each with its part of health (lib/recorder/print.ts). */
export const familiarKey = 'familiar'
