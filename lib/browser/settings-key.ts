/** Where the settings stand in `storage.local`. */
export const settingsKey = 'settings'
