/** Addresses of the requests by which X's pages carry acts out. Sources X1–X13: docs/sites.md. */

/** `/i/api/graphql/<rotating id>/<operation>` on the page's host or api.x.com (X1, X2, 2026-08). */
export function operation(names: string): RegExp {
  return new RegExp(
    `^https://(?:(?:mobile\\.)?(?:x|twitter)\\.com/i/api/graphql|api\\.(?:x|twitter)\\.com/graphql)/[\\w-]+/(?:${names})(?:[?#]|$)`,
  )
}

/** `/i/api/1.1/<path>` (X1, X3; X11 measured 2026-11). */
export function rest(path: string): RegExp {
  return new RegExp(
    `^https://(?:(?:mobile\\.)?(?:x|twitter)\\.com/i/api|api\\.(?:x|twitter)\\.com)/1\\.1/${path}(?:[?#]|$)`,
  )
}

/** One of two addresses. */
export function either(one: RegExp, other: RegExp): RegExp {
  return new RegExp(`${one.source}|${other.source}`)
}
