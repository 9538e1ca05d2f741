/** Whom and what an act concerns: found around the control, in its dialog, or where the dialog was opened. */
import type { Rule, Site, ThingName } from '../sites/site.ts'
import { closestIn, holderIn } from './dom.ts'
import type { Gesture } from './gestures.ts'
import { once, type Answers } from './once.ts'
import {
  selectorOf,
  snapshot,
  thingAround,
  thingNamed,
  thingOfPage,
  type Place,
  type Snapshot,
} from './things.ts'

/** What was used last outside menus and dialogs, and what stood around it. */
export interface Opener {
  at: number
  control: Element | null
  /** What was chosen first in the menu or dialog it opened. */
  chosen: Element | null
  things: ReadonlyMap<ThingName, Snapshot>
}

/** How long a menu or dialog may stay open and still belong to what opened it. */
const openerMinutes = 10

/** Everything the gesture stands in. */
export function thingsAround(place: Place, path: readonly ParentNode[]): Map<ThingName, Snapshot> {
  const things = new Map<ThingName, Snapshot>()
  for (const thing of place.site.things) {
    const found = thingAround(place, thing, path)
    if (found) things.set(thing.name, found)
  }
  const page = headOfPage(place)
  if (!page) return things
  const isInside = page.heads.some((head) => path.includes(head))
  for (const [name, one] of things) {
    const { root } = one
    // What encloses the head is no card: a bar above it repeats its buttons without a name.
    const isNone =
      isInside || page.heads.some((head) => root instanceof Node && root.contains(head))
    if (isNone && !isWithin(one)) things.delete(name)
  }
  return isInside ? things.set(page.found.thing.name, page.found) : things
}

/** In the head of a page every act is about the page's own person or place, whoever else is named there. */
function headOfPage(place: Place): { heads: Element[]; found: Snapshot } | null {
  for (const thing of place.site.things) {
    const heads = (thing.head ?? []).flatMap(
      ({ selector }) => place.document.querySelector(selector) ?? [],
    )
    const found = heads.length > 0 ? thingOfPage(place, thing) : null
    if (found) return { heads, found }
  }
  return null
}

/** Whether the gesture happened in a menu, dialog or confirmation. */
export function isInLayer(site: Site, path: readonly ParentNode[]): boolean {
  return closestIn(path, site.layers) !== null
}

/** Things around what opened each composer: a reply box may stand beside its comment, not within it. */
export type Owners = WeakMap<Element, ReadonlyMap<ThingName, Snapshot>>

/**
 * What an act of this rule is about. What stands nearest decides; what is missing there (a reply dialog
 * shows no address) is filled in from where the dialog was opened, when it is the same person.
 */
export function aboutOf(
  place: Place,
  rule: Rule,
  gesture: Gesture,
  things: ReadonlyMap<ThingName, Snapshot>,
  opener: Opener | null,
  owners: Owners,
): Snapshot | null {
  return once(abouts, gesture, `${rule.about.join()} ${rule.composer?.selector}`, () =>
    findAbout(place, rule, gesture, things, opener, owners),
  )
}

/** Most rules ask the same of a gesture. */
const abouts: Answers<Gesture, Snapshot | null> = new WeakMap()

function findAbout(
  place: Place,
  rule: Rule,
  gesture: Gesture,
  things: ReadonlyMap<ThingName, Snapshot>,
  opener: Opener | null,
  owners: Owners,
): Snapshot | null {
  const inLayer = isInLayer(place.site, gesture.path)
  const isOpen = opener !== null && gesture.at - opener.at < openerMinutes * 60_000
  const owned = composersAround(rule, gesture.path).flatMap((one) => owners.get(one) ?? [])[0]
  const found = [
    owned ? nearest(rule, owned, gesture.path) : null,
    nearest(rule, things, gesture.path),
    inLayer ? inDialog(place, rule, gesture.path) : null,
    inLayer && isOpen ? nearest(rule, opener.things, gesture.path) : null,
    focal(place, rule),
    ofPage(place, rule),
    isOpen && !inLayer ? nearest(rule, opener.things, gesture.path) : null,
  ].filter((one) => one !== null)
  const [closest, ...others] = found
  return closest ? others.reduce(fillIn, closest) : null
}

/** The composers an act of this rule is written in. */
export function composersAround(rule: Rule, path: readonly ParentNode[]): Element[] {
  if (!rule.composer) return []
  const { selector, within, notBeyond } = rule.composer
  const whole = within === undefined ? null : closestIn(path, within)
  const found = [...(whole?.querySelectorAll(selector) ?? [])]
  return found.length > 0
    ? found
    : [...(holderIn(path, selector, notBeyond)?.querySelectorAll(selector) ?? [])]
}

function nearest(
  rule: Rule,
  things: ReadonlyMap<ThingName, Snapshot>,
  path: readonly ParentNode[],
): Snapshot | null {
  const depth = (one: Snapshot): number => {
    const place = one.root ? path.indexOf(one.root) : -1
    return place === -1 ? path.length : place
  }
  const candidates = rule.about.flatMap((name) => things.get(name) ?? [])
  const exact = candidates.filter((one) => one.thing.within !== undefined && isWithin(one))
  const pool = exact.length > 0 ? exact : candidates
  return pool.reduce<Snapshot | null>(
    (best, one) => (best === null || depth(one) < depth(best) ? one : best),
    null,
  )
}

/** A thing with an element of its own is surer than the nearest element that holds a link. */
export function isWithin({ root, thing }: Snapshot): boolean {
  return (
    root instanceof Element && thing.within !== undefined && root.matches(selectorOf(thing.within))
  )
}

function inDialog(place: Place, rule: Rule, path: readonly ParentNode[]): Snapshot | null {
  const dialog = closestIn(path, '[role="dialog"], dialog')
  if (!dialog) return null
  for (const name of rule.about) {
    const thing = thingNamed(place.site, name)
    const root = thing?.within && dialog.querySelector(selectorOf(thing.within))
    if (thing && root) return snapshot(place, thing, root)
  }
  return null
}

function focal(place: Place, rule: Rule): Snapshot | null {
  for (const name of rule.about) {
    const thing = thingNamed(place.site, name)
    const root = thing?.focal && place.document.querySelector(thing.focal.selector)
    if (thing && root) return snapshot(place, thing, root)
  }
  return null
}

function ofPage(place: Place, rule: Rule): Snapshot | null {
  for (const name of rule.about) {
    const thing = thingNamed(place.site, name)
    const found = thing && thingOfPage(place, thing)
    if (found) return found
  }
  return null
}

function fillIn(known: Snapshot, more: Snapshot): Snapshot {
  const isSame =
    known.person?.url === more.person?.url ||
    (!known.person?.url && known.person?.name === more.person?.name)
  if (!isSame) return known
  const isSameThing = known.thing.name === more.thing.name
  return {
    ...known,
    url: known.url ?? (isSameThing ? more.url : null),
    tags: known.tags.length > 0 || !isSameThing ? known.tags : more.tags,
    person: known.person && {
      url: known.person.url ?? more.person?.url ?? null,
      name: known.person.name ?? more.person?.name ?? null,
    },
  }
}
