/** The third sign: what the page shows of an act some moments later. */
import type { Rule, Settled, Site } from '../sites/site.ts'
import { decode } from './decode.ts'
import { holderIn, isShown, labelOf, textIn } from './dom.ts'
import { selectorOf, snapshot, type Place, type Snapshot } from './things.ts'
import type { SettledState } from './verdict.ts'

/** Reads the page's present state of one act; made before the page reacts to it. */
export type SettledProbe = () => SettledState

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

const unknown: SettledProbe = () => 'unknown'

/** Notes the state before the act and gives the probe for afterwards. */
export function probeSettled(context: SettledContext): SettledProbe {
  const { settled } = context.rule
  switch (settled?.by) {
    case undefined:
      return unknown
    case 'toggle':
      return probeToggle(context, settled)
    case 'control': {
      const shows = showsState(context, settled.of)
      return shows ? probeControl(shows) : unknown
    }
    case 'composer':
      return probeComposer(context)
    case 'gone':
      return context.control ? probeGone(context, context.control) : unknown
    case 'row':
      return probeRow(context, settled)
    case 'address':
      return () =>
        settled.path.test(context.place.document.location.pathname) ? 'shown' : 'reverted'
  }
}

function probeToggle(
  { place, control, opener, about }: SettledContext,
  { on, off, id }: Settled & { by: 'toggle' },
): SettledProbe {
  if (id) {
    const number = [control, opener]
      .map((one) => id.match.exec(one?.getAttribute(id.attribute) ?? '')?.[1])
      .find((found) => found !== undefined)
    if (number === undefined) return unknown
    const within = (selector: string): string => selector.replaceAll('{id}', number)
    return () => stateOf(place.document, within(on), within(off))
  }
  if (!about) return unknown
  return () => {
    const root = findAgain(place, about)
    return root ? stateOf(root, on, off) : 'unknown'
  }
}

function stateOf(root: ParentNode, on: string, off: string): SettledState {
  if (root.querySelector(off)) return 'reverted'
  return root.querySelector(on) ? 'shown' : 'unknown'
}

/** Lists recycle their cells: the thing is found by its address, never by its element. */
function findAgain(place: Place, { thing, root, url }: Snapshot): ParentNode | null {
  if (url === null) return root instanceof Element && root.isConnected ? root : null
  const isSame = (one: ParentNode): boolean => snapshot(place, thing, one).url === url
  if (root instanceof Element && root.isConnected && isSame(root)) return root
  if (!thing.within) return null
  return [...place.document.querySelectorAll(selectorOf(thing.within))].find(isSame) ?? null
}

function showsState({ control, about }: SettledContext, of: string | undefined): Element | null {
  if (of === undefined || control?.matches(of)) return control
  return about?.root?.querySelector(of) ?? control
}

/**
 * The control's label, pressed state and text before and after. A page that shows nothing in words may
 * show it in its markup; one whose control never changed at all did not take the act.
 */
function probeControl(control: Element): SettledProbe {
  const words = (): string =>
    `${control.getAttribute('aria-pressed')} ${labelOf(control)} ${control.textContent}`
  const before = { words: words(), markup: control.outerHTML }
  let hasChanged = false
  const look = (): boolean => (hasChanged ||= words() !== before.words)
  for (const delay of [0, 100, 400]) setTimeout(look, delay)
  return () => {
    if (!isShown(control)) return 'unknown'
    if (words() !== before.words) return 'shown'
    if (hasChanged) return 'reverted'
    return control.outerHTML === before.markup ? 'reverted' : 'unknown'
  }
}

function probeComposer({ rule, path }: SettledContext): SettledProbe {
  const holder = rule.composer && holderIn(path, rule.composer.selector)
  const composer = holder?.querySelector(rule.composer?.selector ?? '') ?? null
  if (!composer) return unknown
  const before = textIn(composer).trim()
  if (before === '') return unknown
  return () => {
    const now = isShown(composer) ? textIn(composer).trim() : ''
    // Written on, it was not sent by this.
    return now === '' ? 'shown' : now === before ? 'reverted' : 'unknown'
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

/** Ids of rows taken by an earlier message, so that two messages never rest on one row. */
const taken = new Set<string | null>()

function probeRow(
  { path }: SettledContext,
  { selector, own, id, attribute, sent, failed }: Settled & { by: 'row' },
): SettledProbe {
  const root = path.find((one) => one instanceof ShadowRoot) ?? path.at(-1)
  if (!root) return unknown
  const ownRows = (): Element[] =>
    [...root.querySelectorAll(selector)].filter((row) => row.matches(own))
  const idOf = (row: Element): string | null => row.getAttribute(id)
  // Lists put their rows in again as new elements: what is new shows by its id.
  const before = new Set(ownRows().map(idOf))
  let mine: Element | null = null
  return () => {
    mine ??= ownRows().find((row) => !before.has(idOf(row)) && !taken.has(idOf(row))) ?? null
    if (!mine) return 'unknown'
    taken.add(idOf(mine))
    const status = mine.getAttribute(attribute)
    if (status === failed) return 'reverted'
    return status === sent ? 'shown' : 'unknown'
  }
}
