/** A new row of one's own in a list of messages, whose attribute tells whether it was sent. */
import type { Settled } from '../../sites/site.ts'
import { noProbe, type SettledContext, type SettledProbe } from '../settle.ts'

/** Ids of rows taken by an earlier message, so that two messages never rest on one row. */
const taken = new Set<string | null>()

export function probeRow(
  { path }: SettledContext,
  { selector, own, id, attribute, sent, failed }: Settled & { by: 'row' },
): SettledProbe {
  const root = path.find((one) => one instanceof ShadowRoot) ?? path.at(-1)
  if (!root) return noProbe
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
