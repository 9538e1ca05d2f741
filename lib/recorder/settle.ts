/** The third sign: what the page shows of an act some moments later. */
import type { Rule, Settled, Site } from '../sites/site.ts'
import { decode } from './decode.ts'
import { holderIn, isShown, labelOf, textIn } from './dom.ts'
import type { Place, Snapshot } from './things.ts'
import type { SettledState } from './verdict.ts'

/** Reads the page's present state of one act; made before the page reacts to it. */
export type SettledProbe = () => SettledState

/** Signs that not every site has: a site's script carries only its own. */
export interface SiteProbes {
  toggle?: (context: SettledContext, settled: Settled & { by: 'toggle' }) => SettledProbe
  row?: (context: SettledContext, settled: Settled & { by: 'row' }) => SettledProbe
}

export interface SettledContext {
  place: Place
  rule: Rule
  path: readonly ParentNode[]
  /** The button that was used. */
  control: Element | null
  /** What the control's menu or dialog was opened from. */
  opener: Element | null
  about: Snapshot | null
}

/** Nothing can be told. */
export const noProbe: SettledProbe = () => 'unknown'

/** Notes the state before the act and gives the probe for afterwards. */
export function probeSettled(context: SettledContext): SettledProbe {
  const { settled } = context.rule
  switch (settled?.by) {
    case undefined:
      return noProbe
    case 'toggle':
      return context.place.probes?.toggle?.(context, settled) ?? noProbe
    case 'control': {
      const shows = showsState(context, settled.of)
      return shows ? probeControl(shows) : noProbe
    }
    case 'composer':
      return probeComposer(context)
    case 'gone':
      return context.control ? probeGone(context, context.control) : noProbe
    case 'row':
      return context.place.probes?.row?.(context, settled) ?? noProbe
    case 'address':
      return probeAddress(context.place, settled.path)
  }
}

function showsState({ control, about }: SettledContext, of: string | undefined): Element | null {
  if (of === undefined || control?.matches(of)) return control
  return about?.root?.querySelector(of) ?? control
}

/**
 * The control's label, pressed state and text before and after. A page that shows nothing in words may
 * show it in its markup; one whose control never changed at all did not take the act.
 */
export function probeControl(control: Element): SettledProbe {
  const words = (): string =>
    `${control.getAttribute('aria-pressed')} ${labelOf(control)} ${control.textContent}`
  const before = { words: words(), markup: control.outerHTML }
  let hasChanged = false
  soon(() => (hasChanged ||= words() !== before.words))
  return () => {
    if (!isShown(control)) return 'unknown'
    if (words() !== before.words) return 'shown'
    if (hasChanged) return 'reverted'
    return control.outerHTML === before.markup ? 'reverted' : 'unknown'
  }
}

/** Looks while the page does what it does at once. */
function soon(look: () => void): void {
  for (const delay of [0, 100, 400]) setTimeout(look, delay)
}

function probeAddress({ document: { location } }: Place, made: RegExp): SettledProbe {
  const before = location.pathname
  return () =>
    made.test(location.pathname) ? 'shown' : location.pathname === before ? 'reverted' : 'unknown'
}

function probeComposer({ rule, path }: SettledContext): SettledProbe {
  const holder = rule.composer && holderIn(path, rule.composer.selector, rule.composer.notBeyond)
  const composer = holder?.querySelector(rule.composer?.selector ?? '') ?? null
  if (!composer) return noProbe
  const before = textIn(composer).trim()
  if (before === '') return noProbe
  const text = (): string => (isShown(composer) ? textIn(composer).trim() : '')
  // The next message may be begun before anybody asks.
  let wasEmpty = false
  soon(() => (wasEmpty ||= text() === ''))
  return () => {
    const now = text()
    // Written on, it was not sent by this.
    return now === before ? 'reverted' : wasEmpty || now === '' ? 'shown' : 'unknown'
  }
}

/** A card that is gone, or whose buttons are: it may have come back as another element. */
function probeGone({ place, about }: SettledContext, control: Element): SettledProbe {
  const label = labelOf(control)
  const person = about?.person?.url ?? null
  const isUsable = (one: Element): boolean =>
    isShown(one) && !one.matches(':disabled, [aria-disabled="true"]') && labelOf(one) === label
  return () => {
    if (isUsable(control)) return 'reverted'
    const root = about?.root instanceof Element && about.root.isConnected ? about.root : null
    const again = [...(root ?? place.document).querySelectorAll(control.tagName)].some(
      (one) => one !== control && isUsable(one) && concerns(one, person, place.site),
    )
    return again ? 'reverted' : 'shown'
  }
}

/** Whether the nearest profile link around a control leads to this person. */
function concerns(control: Element, person: string | null, site: Site): boolean {
  for (let one: Element | null = control.parentElement; one; one = one.parentElement) {
    const links = [...one.querySelectorAll('a[href]')]
    const people = links.map((link) => decode(link.getAttribute('href') ?? '', 'person', site))
    if (people.some((address) => address !== null)) return people.includes(person)
  }
  return false
}
