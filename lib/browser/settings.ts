/** Settings live in `storage.local`, so that the recorder can read them without waking the worker. */
import { defaultSettings, settingsSchema, type Settings } from '../domain/settings.ts'
import { browser } from './browser.ts'
import { settingsKey as key } from './storage-keys.ts'

/** The stored settings; what is stored but can't be read is an error, never silently replaced. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(key))[key]
  return stored === undefined ? defaultSettings() : settingsSchema.parse(stored)
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settingsSchema.parse(settings) })
}

/** Calls back with each new state of the settings until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key]
    if (area === 'local' && change?.newValue !== undefined) {
      onChange(settingsSchema.parse(change.newValue))
    }
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
