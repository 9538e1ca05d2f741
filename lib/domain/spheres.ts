/**
 * Where acts belong together: one site, one account of the person's own.
 *
 * Suggestions never cross sites or accounts. A page does not always show whose account it is; such acts
 * belong to the site's one known account, and where there are several they may belong to any of them.
 */
import type { Entry } from './entry.ts'
import { isAct, standing } from './undo.ts'

export interface Sphere {
  site: string
  account: string | null
  /** Acts that are surely this account's: what a suggestion may start from. */
  own: Entry[]
  /** Acts that could be this account's: what "nothing seen" has to hold for. */
  possible: Entry[]
}

/** Whether two accounts could be the same one; an unknown account could be any. */
export function sameAccount(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

/** The acts that stand, without corrections (which change an entry but are no act), by site and account. */
export function spheresOf(entries: readonly Entry[]): Sphere[] {
  const bySite = Map.groupBy(standing(entries).filter(isAct), (entry) => entry.site)
  return [...bySite].flatMap(([site, acts]) => spheresOfSite(site, acts))
}

function spheresOfSite(site: string, acts: Entry[]): Sphere[] {
  const byAccount = Map.groupBy(acts, (entry) => entry.account)
  const unknown = byAccount.get(null) ?? []
  byAccount.delete(null)
  const [only] = byAccount.keys()
  if (byAccount.size <= 1) return [{ site, account: only ?? null, own: acts, possible: acts }]
  const known = [...byAccount].map(([account, own]) => ({
    site,
    account,
    own,
    possible: [...own, ...unknown],
  }))
  return unknown.length === 0
    ? known
    : [...known, { site, account: null, own: unknown, possible: acts }]
}
