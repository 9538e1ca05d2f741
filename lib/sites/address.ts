/** Addresses of people and posts, and what an open page is about by its address alone. */
import type { Person } from '../domain/entry.ts'
import type { Site } from './site.ts'

type Addressing = Pick<Site, 'origin' | 'hosts' | 'person'>

/** What words that were selected in a page belong to. */
export interface Whereabouts {
  site: Site['id'] | null
  /** Whose page or post it is. */
  person: Person | null
  /** Address of the post; null where the page is none. */
  url: string | null
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

/** Address of a LinkedIn post from any text that names it; activity before ugcPost before share. */
export function updateAddress(text: string): string | null {
  const plain = decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25'))
  for (const kind of ['activity', 'ugcPost', 'share']) {
    const id = new RegExp(`(?:urn:li:|[(:,]|-)${kind}[:-](\\d{10,})`).exec(plain)?.[1]
    if (id) return `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/`
  }
  return null
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
  const kind = site.pages.find(({ path }) => path.test(url.pathname))?.name
  const whose = kind === 'profile' || kind === 'post' ? personAddress(url.href, site) : null
  return {
    site: site.id,
    person: whose === null ? null : { url: whose, name: null },
    url: kind === 'post' ? postAddress(url, site) : null,
  }
}

/** As things' own addresses are read: one that names nobody. */
function postAddress({ href, pathname }: URL, { post }: Site): string | null {
  if (!post) return updateAddress(href)
  const id = post.path.exec(pathname)?.[1]
  return id === undefined ? null : post.canonical + id
}
