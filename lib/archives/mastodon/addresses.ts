/**
 * Addresses of people and posts on Mastodon and what speaks with it, from the ids that an archive has.
 *
 * A post's address names nobody: `https://SERVER/statuses/ID`, which Mastodon itself knows (config/routes/web_app.rb, 2026-08).
 */
import { unnamedThing } from '../unnamed.ts'

/** By name (Mastodon, Pleroma, GoToSocial) or by number (Mastodon since 4.5). */
const owned = /^(\/(?:ap\/)?users\/[^/]+)\/statuses\/([^/]+)$/
const shown = /^(\/@[^/]+)\/([^/]+)$/

/** Where others have their posts: paths that name nobody. */
const others =
  /^\/(?:notes|notice|objects|activities|posts?|comment|display|videos\/watch)\/[^/@]+$/

export interface PostAddress {
  /** Names nobody. */
  url: string
  /** The id of whoever wrote it, where the post's own says so. */
  author: string | null
}

/** Null where it is no address. */
export function postAddress(id: string): PostAddress | null {
  const url = webAddress(id)
  if (!url) return null
  const [, whose, number] = owned.exec(url.pathname) ?? shown.exec(url.pathname) ?? []
  if (whose !== undefined && number !== undefined)
    return { url: `${url.origin}/statuses/${number}`, author: url.origin + whose }
  const isPlain = others.test(url.pathname) && url.search === ''
  return { url: isPlain ? url.origin + url.pathname : unnamedThing(id), author: null }
}

/** `https://SERVER/@name` of somebody's id; the id itself where it tells no name. */
export function personAddress(id: string): string | null {
  const url = webAddress(id)
  if (!url) return null
  const name = /^\/(?:users\/|@)([^/@]+)\/?$/.exec(url.pathname)?.[1]
  return name === undefined ? url.origin + url.pathname : `${url.origin}/@${name.toLowerCase()}`
}

/** The same of `@name@server`; that of somebody on the person's own server is without the server. */
export function addressOfHandle(handle: string, id: string): string | null {
  const [, name, server] = /^@?([^@\s/]+)(?:@([^@\s/]+))?$/.exec(handle) ?? []
  const host = server ?? webAddress(id)?.host
  if (name === undefined || host === undefined) return null
  return URL.parse(`https://${host}/@${name}`.toLowerCase())?.href ?? null
}

/** `@name@server` of such an address. */
export function handleOf(address: string): string | null {
  const url = webAddress(address)
  const name = url && /^\/(@[^/@]+)$/.exec(url.pathname)?.[1]
  return url && name ? `${name}@${url.host}` : null
}

function webAddress(text: string): URL | null {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) ? url : null
}
