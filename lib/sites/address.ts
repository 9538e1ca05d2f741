/** Addresses of people and posts, and what an open page is about by its address alone. */
import type { Person } from '../domain/entry.ts'
import type { PageSort } from '../domain/settings.ts'
import type { PageKindName, Site } from './site.ts'

type Addressing = Pick<Site, 'origin' | 'hosts' | 'person'>

/** What words that were selected in a page belong to. */
export interface Whereabouts {
  site: Site['id'] | null
  /** Whose page or post it is. */
  person: Person | null
  /** Address of the post; null where the page is none. */
  url: string | null
}

/** A page as it is left out, and noticed again. */
export interface PageAt {
  sort: PageSort
  /** Without query and fragment; one of a thing, such as a profile, is the one that all others of it lead to. */
  address: string
  /** Paths of a thing, which stands for all that lies below it; none: the page is left out alone. */
  below: readonly string[]
}

/** Canonical address of a person: https, host, lower-case path, no query, no last slash. */
export function personAddress(href: string, site: Addressing): string | null {
  const url = URL.parse(href, site.origin)
  if (!url || !isOfSite(url, site)) return null
  const slug = site.person.path.exec(url.pathname)?.[1]
  return slug ? new URL(lowerCase(slug), site.person.canonical).href : null
}

/** Lower case in any script; the URL standard then encodes it again. */
function lowerCase(slug: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(slug).toLowerCase())
  } catch {
    // A stray percent sign: it stands for itself.
    return slug.toLowerCase()
  }
}

/** Whether an address is on one of the site's own hosts. */
export function isOfSite(url: URL, site: Addressing): boolean {
  return site.hosts.some((host) => host === `https://${url.hostname}/*`)
}

/** Canonical address of a page, a group, an event, a newsletter or a list. */
export function organisationAddress(href: string, site: Addressing): string | null {
  const url = URL.parse(href, site.origin)
  const found =
    url &&
    isOfSite(url, site) &&
    /^\/(company|school|showcase|newsletters|events|groups|i\/communities|i\/lists)\/([^/]+)/.exec(
      url.pathname,
    )
  return found ? `${site.origin}/${found[1]}/${found[2]?.toLowerCase()}` : null
}

/** Address of a LinkedIn post from any text that names it; activity before ugcPost before share. */
export function updateAddress(text: string): string | null {
  const plain = decoded(text)
  for (const kind of ['activity', 'ugcPost', 'share']) {
    const id = new RegExp(`(?:urn:li:|[(:,]|-)${kind}[:-](\\d{10,})`).exec(plain)?.[1]
    if (id) return `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`
  }
  return null
}

/** Address of a LinkedIn comment, as its own permalink has it: the post's, naming the comment. */
export function commentAddress(text: string): string | null {
  const plain = decoded(text)
  const found =
    /urn:li:comment:\((?:urn:li:)?(activity|ugcPost|share|groupPost):([\d-]+),(\d+)\)/.exec(plain)
  if (!found) return null
  const [, kind, post, comment] = found
  const urn = encodeURIComponent(`urn:li:comment:(${kind}:${post},${comment})`)
  return `https://www.linkedin.com/feed/update/urn:li:${kind}:${post}/?commentUrn=${urn}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    // Bytes that are no UTF-8: no address of these sites has any.
    return text
  }
}

/**
 * Whom and what a page is about, as the ledger writes addresses: no query, and nothing of pages such as a feed that
 * are about nobody and no one thing.
 *
 * @param address of the page, as its tab has it
 */
export function whereaboutsOf(address: string, sites: readonly Site[]): Whereabouts {
  const url = URL.parse(address)
  const site = url && sites.find((one) => isOfSite(url, one))
  if (!site) return { site: null, person: null, url: null }
  const kind = kindAt(url, site)
  const whose = kind === 'profile' || kind === 'post' ? personAddress(url.href, site) : null
  return {
    site: site.id,
    person: whose === null ? null : { url: whose, name: null },
    url: kind === 'post' ? postAddress(url, site) : null,
  }
}

/**
 * What a page of a site is, as somebody sees it: without query and fragment.
 *
 * A post lies below no feed and a conversation below no list of them, whatever their addresses say.
 */
export function pageAt(url: URL, site: Site): PageAt {
  const { href, pathname } = url
  const kind = kindAt(url, site)
  const post = kind === 'post' ? postAddress(url, site) : null
  if (post !== null)
    return { sort: 'post', address: post, below: [pathOf(post), postPath(url, site)] }
  const person = kind === 'post' ? null : personAddress(href, site)
  if (person !== null) return oneThing('profile', person, pathname)
  const place = organisationAddress(href, site)
  if (place !== null) return oneThing('place', place, pathname)
  const talk = /^\/(?:messaging\/thread|i\/chat|messages)\/[^/]+/.exec(pathname)
  if (talk) return oneThing('conversation', site.origin + talk[0], pathname)
  // The path of a post that tells no number may tell a name.
  const sort = kind === undefined || kind === 'post' ? 'other' : 'place'
  return { sort, address: site.origin + pathname, below: [] }
}

/** Its path may be written in several ways: as it stands in the address counts, too. */
function oneThing(sort: PageSort, address: string, pathname: string): PageAt {
  const path = pathOf(address)
  const asWritten = pathname.split('/').slice(0, path.split('/').length).join('/')
  return { sort, address, below: [path, asWritten] }
}

/** The part of a post's address that is its own: a picture in it lies below. */
function postPath({ pathname }: URL, { post }: Site): string {
  const found = post?.path.exec(pathname)
  return found ? pathname.slice(0, found.index + found[0].length) : pathname
}

function pathOf(address: string): string {
  return new URL(address).pathname
}

function kindAt({ pathname }: URL, { pages }: Site): PageKindName | undefined {
  return pages.find(({ path }) => path.test(pathname))?.name
}

/** As things' own addresses are read: one that names nobody. */
function postAddress({ href, pathname }: URL, { post }: Site): string | null {
  if (!post) return updateAddress(href)
  const id = post.path.exec(pathname)?.[1]
  return id === undefined ? null : post.canonical + id
}
