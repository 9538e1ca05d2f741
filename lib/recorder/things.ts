/** What an act is about: posts, comments, cards, conversations, read where the person acted. */
import type { Person } from '../domain/entry.ts'
import type { Read, Site, Thing, ThingName } from '../sites/site.ts'
import { decode } from './decode.ts'
import { closestIn, follows, holderIn, nameOf, tidy } from './dom.ts'
import { pageKind } from './page.ts'
import type { SiteProbes } from './settle.ts'

/** One thing of the page as it was when the person acted; the page may change a moment later. */
export interface Snapshot {
  thing: Thing
  /** Where it stands in the page; null for the page itself. */
  root: ParentNode | null
  url: string | null
  person: Person | null
  /** Further people it concerns as much: partners of a group conversation. */
  others: Person[]
  /** Another address of the person. */
  alias: string | null
  /** Address of a page, newsletter or event it concerns. */
  organisation: string | null
  tags: string[]
  isAd: boolean
}

export interface Place {
  site: Site
  document: Document
  address: URL
  probes?: SiteProbes
}

/** The thing of this kind around a path, null where there is none. */
export function thingAround(
  place: Place,
  thing: Thing,
  path: readonly ParentNode[],
): Snapshot | null {
  const root = rootAround(thing, path)
  return root ? snapshot(place, thing, root) : null
}

function rootAround(thing: Thing, path: readonly ParentNode[]): ParentNode | null {
  // The nearest wins, whichever of the selectors it matches: a comment's own card before the post around it.
  const within = thing.within && closestIn(path, selectorOf(thing.within))
  if (within) return within
  return thing.holding ? holderIn(path, selectorOf(thing.holding), thing.notBeyond) : null
}

export function selectorOf(sightings: readonly { selector: string }[]): string {
  return sightings.map(({ selector }) => selector).join(', ')
}

/** The page itself as a thing, where this is a page of its kind. */
export function thingOfPage(place: Place, thing: Thing): Snapshot | null {
  const kind = pageKind(place.site, place.address)
  const isNamed = place.address.searchParams.has('vanityName')
  if (!thing.page || !(isNamed || (kind && thing.page.includes(kind)))) return null
  return snapshot(place, thing, null)
}

/** Reads everything about a thing at once. */
export function snapshot(place: Place, thing: Thing, root: ParentNode | null): Snapshot {
  const url = urlOf(place, thing, root)
  const personUrl = first(place, thing, root, thing.personUrl)
  const organisation =
    personUrl && thing.name === 'post' ? null : first(place, thing, root, thing.organisation)
  // An organisation is never a person: without a person's address the name found is its own.
  const isOrganisation = organisation !== null && personUrl === null
  const name = isOrganisation ? null : readName(place, thing, root, personUrl)
  const one = personUrl || name ? { url: personUrl, name } : null
  const several = readPeople(place, thing, root)
  const alias = first(place, thing, root, thing.alias)
  return {
    thing,
    root,
    url,
    person: several.length > 1 ? (several[0] ?? null) : (one ?? several[0] ?? null),
    others: several.slice(1),
    alias: alias === personUrl ? null : alias,
    organisation,
    tags: readTags(thing, root),
    isAd: root instanceof Element && isAdvert(place, thing, root),
  }
}

/** Everybody a thing may name side by side, each once. */
function readPeople(place: Place, thing: Thing, root: ParentNode | null): Person[] {
  if (!thing.people || !root) return []
  const found = Array.from(root.querySelectorAll(thing.people.selector), (element): Person => {
    const link = element.closest('a[href]') ?? element.querySelector('a[href]')
    const href = link?.getAttribute('href')
    return { url: href ? decode(href, 'person', place.site) : null, name: nameOf(element) }
  })
  return [...new Map(found.map((one) => [one.url ?? one.name, one])).values()].filter(
    ({ url, name }) => url ?? name,
  )
}

/** Whether a thing is an advertisement, by what stands around it or by a word where others have the time. */
function isAdvert({ site }: Place, thing: Thing, root: Element): boolean {
  const { adAround, adLine, not } = thing
  if (adAround && root.closest(adAround.selector)) return true
  if (!adLine) return false
  const text = root.querySelector(site.itemText.selector)
  return Array.from(root.querySelectorAll(adLine.selector)).some(
    (line) =>
      (!text || (follows(text, line) && !line.contains(text))) &&
      !(not && line.closest(selectorOf(not))) &&
      adLine.words.test(tidy(line.textContent ?? '').normalize('NFC')),
  )
}

/** Its own address. */
export function urlOf(place: Place, thing: Thing, root: ParentNode | null): string | null {
  return first(place, thing, root, thing.url)
}

function first(
  place: Place,
  thing: Thing,
  root: ParentNode | null,
  reads: readonly Read[] | undefined,
): string | null {
  for (const read of reads ?? []) {
    if (read.single && severalOf(place, thing, root, read)) return null
    for (const raw of rawValues(place, thing, root, read)) {
      const value = finish(place.site, read, raw)
      // People come first: the first link decides, even when it leads to a page and not to a person.
      if (value !== null) return value
      if (read.as === 'person' && read.selector?.includes('/company/')) return null
    }
  }
  return null
}

function severalOf(place: Place, thing: Thing, root: ParentNode | null, read: Read): boolean {
  const found = [...rawValues(place, thing, root, read)].map((raw) => finish(place.site, read, raw))
  return new Set(found.filter((one) => one !== null)).size > 1
}

/** What a `Read` finds in the document alone, for instance the own account. */
export function readDocument(place: Place, reads: readonly Read[]): string | null {
  for (const read of reads) {
    if (read.in !== 'document' || !read.selector) continue
    const element = place.document.querySelector(read.selector)
    const raw = element && take(element, read.take)
    const value = raw ? finish(place.site, read, raw) : null
    if (value !== null) return value
  }
  return null
}

function finish(site: Site, read: Read, raw: string): string | null {
  const part = read.match ? (read.match.exec(raw)?.[1] ?? null) : raw
  if (part === null) return null
  return read.as ? decode(part, read.as, site) : (read.prefix ?? '') + part
}

function* rawValues(
  place: Place,
  thing: Thing,
  root: ParentNode | null,
  read: Read,
): Generator<string> {
  if (read.in === 'address') {
    yield read.take === 'search' ? place.address.search : place.address.pathname
    return
  }
  for (const element of elementsFor(place, thing, root, read)) {
    const raw = take(element, read.take)
    if (raw) yield raw
  }
}

function elementsFor(place: Place, thing: Thing, root: ParentNode | null, read: Read): Element[] {
  if (read.in === 'document') {
    return read.selector ? [...place.document.querySelectorAll(read.selector)] : []
  }
  if (!root) return []
  const self = root instanceof Element ? root : null
  if (read.in === 'self') return self ? [self] : []
  if (!read.selector) return []
  if (read.in === 'around') {
    const around = self?.parentElement?.closest(read.selector)
    return around ? [around] : []
  }
  const all = [...root.querySelectorAll(read.selector)].filter(
    (one) => !isLeftOut(thing, self, one),
  )
  return isPersonRead(read) ? afterHeader(thing, root, all) : all
}

/** Comments inside a post and the friend's header say nothing of the post's author. */
function isLeftOut(thing: Thing, self: Element | null, element: Element): boolean {
  if (!thing.not) return false
  const part = element.closest(selectorOf(thing.not))
  if (!part || part === self || !self?.contains(part)) return false
  // The id of a comment inside a post does name the post: only people are left out there.
  return element.matches('a, h2, h3, span, img') || element.closest('a') !== null
}

function isPersonRead(read: Read): boolean {
  return read.take === 'name' || read.as === 'person' || read.as === 'organisation'
}

/** People are read after a friend's header, where there is one with links before and after its end. */
function afterHeader(thing: Thing, root: ParentNode, links: Element[]): Element[] {
  if (!thing.personAfter) return links
  const ends = root.querySelectorAll(thing.personAfter.selector)
  for (const end of ends) {
    const after = links.filter((link) => follows(link, end))
    if (after.length > 0 && after.length < links.length) return after
  }
  return links
}

function take(element: Element, what: string): string | null {
  if (what === 'name') return nameOf(element)
  const value = element.getAttribute(what)
  return value && what === 'alt' ? tidy(value) : value
}

/** The person's name, from a link that leads to that very person where there are several. */
function readName(
  place: Place,
  thing: Thing,
  root: ParentNode | null,
  personUrl: string | null,
): string | null {
  for (const read of thing.personName ?? []) {
    for (const element of elementsFor(place, thing, root, read)) {
      const href = element.getAttribute('href')
      if (href !== null && decode(href, 'person', place.site) !== personUrl) continue
      const name = take(element, read.take)
      if (name) return name
    }
  }
  return null
}

function readTags(thing: Thing, root: ParentNode | null): string[] {
  if (!thing.tags?.selector || !root) return []
  const { selector, take: what, match } = thing.tags
  const tags = [...root.querySelectorAll(selector)].flatMap((element) => {
    const tag = match?.exec(take(element, what) ?? '')?.[1]
    return tag ? [decodeURIComponent(tag).toLowerCase()] : []
  })
  return [...new Set(tags)]
}

/** The site's description of a kind of thing. */
export function thingNamed(site: Site, name: ThingName): Thing | null {
  return site.things.find((thing) => thing.name === name) ?? null
}
