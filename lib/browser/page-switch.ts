/**
 * Whether a site is switched on, as the recorder reads it, and what it knows from earlier pages.
 *
 * It looks at one flag of the settings and at what the worker wrote for it, without the schemas that the extension's
 * own contexts parse them with: those would double the recorder's weight in every page.
 */
import { pageApi } from './page-script.ts'
import { familiarKey, settingsKey } from './storage-keys.ts'

/** Controls known from earlier pages, by print; false where the person has not asked for this site. */
export async function familiarIfAsked(site: string): Promise<Map<string, string> | false> {
  const stored: object = await pageApi().storage.local.get([settingsKey, familiarKey])
  return flagOf(at(stored, settingsKey), site) && new Map(Reflect.get(stored, familiarKey))
}

/** Calls back when the site is switched off, until the signal aborts. */
export function onSwitchedOff(site: string, onOff: () => void, signal: AbortSignal): void {
  const { onChanged } = pageApi().storage
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[settingsKey]
    if (change && !flagOf(change.newValue, site)) onOff()
  }
  onChanged.addListener(listener)
  signal.addEventListener('abort', () => onChanged.removeListener(listener))
}

function flagOf(settings: unknown, site: string): boolean {
  return at(at(at(settings, 'sites'), site), 'asked') === true
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
