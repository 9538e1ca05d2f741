/** The person's own account: read where the page shows it, and remembered where a later view does not. */
import type { Site } from '../sites/site.ts'
import { readDocument, type Snapshot } from './things.ts'

/** Own profile address, null as long as no view of this page showed it. */
export type OwnAccount = () => string | null

/** @param document the one that shows the account: the top one where a frame may look there */
export function ownAccount(site: Site, document: () => Document): OwnAccount {
  let known: string | null = null
  return () => {
    const shown = document()
    const place = { site, document: shown, address: new URL(shown.location.href) }
    known = readDocument(place, site.account) ?? known
    return known
  }
}

/** Whether a thing is by the person whose account it is. */
export function isBy(account: OwnAccount, { person }: Pick<Snapshot, 'person'>): boolean {
  return Boolean(person?.url) && person?.url === account()
}
