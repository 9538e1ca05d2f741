/** Addresses and ids from what pages hold. Each decoder takes a string and gives an address or null. */
import {
  commentAddress,
  organisationAddress,
  personAddress,
  updateAddress,
} from '../sites/address.ts'
import type { Read, Site } from '../sites/site.ts'

/** Turns what a `Read` took into an address. */
export function decode(raw: string, as: NonNullable<Read['as']>, site: Site): string | null {
  switch (as) {
    case 'person':
      return personAddress(raw, site)
    case 'slug':
      return personAddress(site.person.canonical + raw, site)
    case 'organisation':
      return organisationAddress(raw, site)
    case 'update':
      return updateAddress(raw)
    case 'comment':
      return commentAddress(raw)
    case 'update-key':
      return updateKeyAddress(raw)
  }
}

const keyEnd = /-(?:replaceableCommentTools|replaceableLoadMoreComments|commentList)/

/**
 * Address of a LinkedIn post from an opaque element key of the shell: base64 of a protobuf whose field 1
 * (activity) or 2 (ugcPost) holds a message with the id as a zigzag varint. Checked against three ids
 * printed in the open (L2 2026-08, L4 2026-09-07, L10).
 */
function updateKeyAddress(key: string): string | null {
  const base64 = /^[A-Za-z0-9+/]{8,32}/.exec(key.split(keyEnd)[0] ?? '')?.[0]
  if (!base64) return null
  const bytes = bytesOf(base64)
  const kind = bytes[0] === 0x0a ? 'activity' : bytes[0] === 0x12 ? 'ugcPost' : null
  if (!kind || bytes[2] !== 0x08) return null
  const id = zigzagVarint(bytes.subarray(3))
  return id > 0n ? `https://www.linkedin.com/feed/update/urn:li:${kind}:${id}/` : null
}

function bytesOf(base64: string): Uint8Array {
  // An unpadded key may be followed by a token in the same alphabet: cut to whole groups of four.
  const whole = base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0))
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0))
}

function zigzagVarint(bytes: Uint8Array): bigint {
  let value = 0n
  let shift = 0n
  for (const byte of bytes) {
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) break
    shift += 7n
  }
  return value >> 1n
}
