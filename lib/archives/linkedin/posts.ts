/** Addresses of posts, as the ledger has them, from links as the archives have them. */
import { commentAddress, updateAddress } from '../../sites/address.ts'

/** What else stands where posts do, seen in public archives of 2018 to 2026. */
const others = /urn:li:(groupPost|articleSegment|article|lyndaCourse):([\d-]+)/

/** A post or a comment, percent-encoded (reactions, comments, shares) or not (votes, saved items); null for anything else. */
export function postAddress(link: string): string | null {
  const comment = commentAddress(link)
  if (comment !== null) return comment
  const post = updateAddress(link)
  if (post !== null) return post
  const found = others.exec(link.replaceAll(/%3a/gi, ':'))
  return found ? `https://www.linkedin.com/feed/update/urn:li:${found[1]}:${found[2]}/` : null
}
