/**
 * Whether a site is switched on, as the recorder reads it.
 *
 * It looks at one flag of the settings, without the schema that the extension's own contexts parse them with:
 * that would double the recorder's weight in every page.
 */
import { pageApi } from './page-script.ts'
import { settingsKey } from './settings-key.ts'

/** Whether the person asked for this site. */
export async function isAsked(site: string): Promise<boolean> {
  return flagOf((await pageApi().storage.local.get(settingsKey))[settingsKey], site)
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
