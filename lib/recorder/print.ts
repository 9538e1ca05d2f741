/**
 * A control's print: what it is called, and on which kind of page, as a number, by which it is known again.
 *
 * Most acts have no control that a rule could name in every language, and names change; what was pressed when a
 * request was heard is remembered. Pressed again without that request, it tells that the site has changed.
 */
import { labelOf } from './dom.ts'

/** The control's words themselves never leave the page; null where it has none. */
export function printOf(control: Element, page: string | null): number | null {
  // Its text rather than its label, which may hold a person's name; a mere count says nothing.
  const words = [control.textContent ?? '', labelOf(control)].map((one) =>
    one.replaceAll(/\P{L}/gu, ''),
  )
  const word = words.find(Boolean)
  let print = 0
  for (const sign of `${page} ${word}`) print = (print * 31 + sign.charCodeAt(0)) % 1e9
  return word ? print : null
}
