/** A thing that holds one of two states: a button that became its opposite. */
import type { Settled } from '../../sites/site.ts'
import { noProbe, type SettledContext, type SettledProbe } from '../settle.ts'
import { selectorOf, snapshot, type Place, type Snapshot } from '../things.ts'
import type { SettledState } from '../verdict.ts'

export function probeToggle(
  { place, control, opener, about }: SettledContext,
  { on, off, id }: Settled & { by: 'toggle' },
): SettledProbe {
  if (id) {
    const number = [control, opener]
      .map((one) => id.match.exec(one?.getAttribute(id.attribute) ?? '')?.[1])
      .find((found) => found !== undefined)
    if (number === undefined) return noProbe
    const within = (selector: string): string => selector.replaceAll('{id}', number)
    return () => stateOf(place.document, within(on), within(off))
  }
  if (!about) return noProbe
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
