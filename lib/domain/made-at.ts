/** When something on a site was made, by its own address: the ids of both sites carry their time. */

/** Unix time in ms at which X began to count the milliseconds in its ids. */
const xEpoch = 1_288_834_974_657

/**
 * Unix time in ms at which what stands at this address was made, null where the address tells none: posts of
 * X, posts and comments of LinkedIn. The ids' lowest 22 bits are a machine's and a sequence number.
 */
export function madeAt(url: string): number | null {
  const onX = /^https:\/\/x\.com\/i\/status\/(\d+)$/.exec(url)?.[1]
  if (onX) return timeOf(onX) + xEpoch
  if (!url.startsWith('https://www.linkedin.com/')) return null
  const comment = /urn:li:comment:\([^)]*,(\d{15,})\)/.exec(decodeURIComponent(url))?.[1]
  const post = /urn:li:(?:activity|ugcPost|share|groupPost):(?:\d+-)?(\d{15,})/.exec(url)?.[1]
  const id = comment ?? post
  return id ? timeOf(id) : null
}

function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n)
}
