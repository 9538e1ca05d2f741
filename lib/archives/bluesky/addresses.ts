/** Addresses of people and posts on Bluesky, from what its records name them by. */

/** A post; what else can be liked (feeds, labellers, lists) is in another collection. */
const post = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/

export interface PostAddress {
  /** Below its author's: Bluesky has none that names nobody. */
  url: string
  author: string
}

/** Null where it is no post. */
export function postAddress(uri: string): PostAddress | null {
  const [, author, key] = post.exec(uri) ?? []
  return author === undefined || key === undefined
    ? null
    : { url: `${personAddress(author)}/post/${key}`, author }
}

/** By the number that stays theirs (`did:plc:…`): no record has anybody's handle. */
export function personAddress(did: string): string {
  return `https://bsky.app/profile/${did}`
}
