/**
 * Whether a site is switched on, and what of it is left out, as the recorder reads it, and what it knows from earlier pages.
 *
 * It looks at a few fields of the settings and at what the worker wrote for it, without the schemas that the extension's
 * own contexts parse them with: those would double the recorder's weight in every page.
 */
import type { LeftOut } from '../domain/page-key.ts'
import { pageApi } from './page-script.ts'
import { familiarKey, settingsKey } from './storage-keys.ts'

export interface PageSwitch {
  /** Controls known from earlier pages, by print. */
  familiar: Map<string, string>
  /** Pages that are left out at the moment; another object once that has changed. */
  leftOut: () => LeftOut
}

/**
 * What a recorder has to know of its site, where the person has asked for it; else false.
 *
 * @param onOff called once the site is switched off, until the signal aborts
 */
export async function watchSwitch(
  site: string,
  onOff: () => void,
  signal: AbortSignal,
): Promise<PageSwitch | false> {
  let leftOut: LeftOut | undefined
  const { local, onChanged } = pageApi().storage
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[settingsKey]
    if (!change) return
    const now = leftOutOf(change.newValue, site)
    if (now) leftOut = now
    else onOff()
  }
  onChanged.addListener(listener)
  signal.addEventListener('abort', () => onChanged.removeListener(listener))
  const stored: object = await local.get([settingsKey, familiarKey])
  // What changed since this was asked is newer.
  const first = leftOutOf(at(stored, settingsKey), site)
  return (
    first && {
      familiar: new Map(Reflect.get(stored, familiarKey)),
      leftOut: () => leftOut ?? first,
    }
  )
}

/** False where the site is not asked for. */
function leftOutOf(settings: unknown, site: string): LeftOut | false {
  const found = at(at(settings, 'sites'), site)
  const marks = [at(found, 'pages')].flat().flatMap((one) => at(one, 'marks'))
  return (
    at(found, 'asked') === true && { key: Number(at(settings, 'pageKey')), marks: new Set(marks) }
  )
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
