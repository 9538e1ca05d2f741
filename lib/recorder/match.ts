/** From a gesture to the rule it may carry out, and which of the rule's acts it means. */
import type { Control, PageKindName, Rule, Teller } from '../sites/site.ts'
import type { Opener } from './about.ts'
import { closestIn, labelOf, tidy } from './dom.ts'
import type { Gesture } from './gestures.ts'
import type { Snapshot } from './things.ts'

/** What one presses: the control of an act whose rule names none. */
export const pressable =
  'button, a[href], [role="button"], [role="menuitem"], [role="menuitemradio"], [role="option"], [role="switch"], input[type="submit"], [tabindex]'

/** The element of a rule's control that a gesture used, null where the rule has none there. */
export function controlOf(rule: Rule, gesture: Gesture, opener: Element | null): Element | null {
  for (const control of rule.controls) {
    const found = matches(control, gesture, opener)
    if (found) return found
  }
  return null
}

function matches(control: Control, gesture: Gesture, opener: Element | null): Element | null {
  if (control.on !== gesture.kind) return null
  if (control.openedBy !== undefined && !opener?.matches(control.openedBy)) return null
  return closestIn(gesture.path, control.selector)
}

export interface TellContext {
  document: Document
  page: PageKindName | null
  path: readonly ParentNode[]
  control: Element | null
  opener: Opener | null
  about: Snapshot | null
}

export interface Told {
  option: string
  /** Told by words or by place alone: never more than `seen`. */
  isWeak: boolean
}

/** What the request's address alone tells, where it names the act. */
export function tellByAddress(rule: Rule, url: string): Told | null {
  for (const teller of rule.tell) {
    if (teller.by !== 'address') continue
    for (const [option, pattern] of Object.entries(teller.options)) {
      if (pattern.test(url)) return { option, isWeak: false }
    }
  }
  return null
}

/** The option told, or the one that says more by the organisation the act is about. */
export function optionOf({ kinds, options }: Rule, told: string, about: Snapshot | null): string {
  const address = about?.organisation ?? ''
  const kind = Object.entries(kinds ?? {}).find(([, pattern]) => pattern.test(address))?.[0]
  return `${told}-${kind}` in options ? `${told}-${kind}` : told
}

/** Which act the control means, by the first teller that knows; a rule of one act needs none. */
export function tellByPage(rule: Rule, context: TellContext): Told | null {
  for (const teller of rule.tell) {
    const option = ask(teller, context)
    if (option !== null) return { option, isWeak: 'weak' in teller && (teller.weak ?? false) }
  }
  const [only, ...others] = Object.keys(rule.options)
  return only === undefined || others.length > 0 ? null : { option: only, isWeak: false }
}

function ask(teller: Teller, context: TellContext): string | null {
  switch (teller.by) {
    case 'address':
      return null
    case 'presence':
      return isPresent(teller, context) ? teller.option : (teller.otherwise ?? null)
    case 'row':
      return askRow(teller, context)
    case 'words':
      return askWords(teller, context)
    case 'opener':
      return isOpener(teller, context) ? teller.option : null
    case 'page':
      return (context.page && teller.options[context.page]) ?? null
    case 'about':
      return (context.about && teller.options[context.about.thing.name]) ?? null
    case 'default':
      return teller.option
  }
}

function isOpener(
  { selector, within }: Teller & { by: 'opener' },
  { opener, path }: TellContext,
): boolean {
  if (within !== undefined && !closestIn(path, within)) return false
  return [opener?.control, opener?.chosen].some((one) => one?.matches(selector))
}

function isPresent(teller: Teller & { by: 'presence' }, context: TellContext): boolean {
  const { path, document, about } = context
  switch (teller.in) {
    case 'control':
    case 'around':
      return closestIn(path, teller.selector) !== null
    case 'dialog': {
      const dialog = closestIn(path, '[role="dialog"], dialog')
      return (
        dialog !== null &&
        (teller.selector === ':scope' || dialog.querySelector(teller.selector) !== null)
      )
    }
    case 'thing':
      return Boolean(about?.root?.querySelector(teller.selector))
    case 'page':
      return document.querySelector(teller.selector) !== null
  }
}

const buttons = 'button, [role="button"]'

/** The smallest element around the control with as many buttons as the row has; each must fit its place. */
function askRow(
  { row, options, not }: Teller & { by: 'row' },
  { path, control }: TellContext,
): string | null {
  const pressed = control ?? closestIn(path, buttons)
  if (!pressed) return null
  for (let holder = pressed.parentElement; holder; holder = holder.parentElement) {
    const found = [...holder.querySelectorAll(buttons)]
    if (found.length < row.length) continue
    const fits =
      found.length === row.length &&
      found.every((button, place) => button.matches(row[place] ?? '*')) &&
      (not === undefined || !holder.querySelector(not))
    const place = found.findIndex((button) => button === pressed || button.contains(pressed))
    return fits ? (options[place] ?? null) : null
  }
  return null
}

function askWords(
  teller: Teller & { by: 'words' },
  { path, control, about }: TellContext,
): string | null {
  const pressed = control ?? closestIn(path, pressable)
  if (!pressed) return null
  const label = withoutName(labelOf(pressed), about?.person?.name ?? '')
  const told = Object.entries(teller.options).filter(([, words]) => words.test(label))
  // "Unfollow" holds "follow": the longer word, named first in the list, decides; other doubles stay open.
  const isSure = told.length === 1 || 'unfollow' in teller.options
  return (isSure && told[0]?.[0]) || null
}

/** A name may hold one of the words, and a label may carry a part of the name. */
function withoutName(label: string, name: string): string {
  const parts = name.split(' ').filter((part) => part.length > 1)
  return tidy(
    [name, ...parts].reduce((rest, part) => (part ? rest.replaceAll(part, ' ') : rest), label),
  )
}
