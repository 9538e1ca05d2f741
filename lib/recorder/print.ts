/**
 * A control's print: what it is called, and on which kind of page, as a number, by which it is known again.
 *
 * Most acts have no control that a rule could name in every language; what was pressed when their request was
 * heard is remembered instead. Pressed again without that request, it tells that the site has changed.
 */
import { labelOf } from './dom.ts'

/** The control's words themselves never leave the page. */
export function printOf(control: Element, page: string | null): number {
  // Its text rather than its label, which may hold a person's name; a mere count says nothing.
  const words = [control.textContent ?? '', labelOf(control)].map((one) =>
    one.replaceAll(/\P{L}/gu, ''),
  )
  let print = 0
  for (const sign of `${page} ${words.find(Boolean)}`)
    print = (print * 31 + sign.charCodeAt(0)) % 1e9
  return print
}
