/** An account of the person's own on a site, as far as its pages showed it. */
export interface OwnAccount {
  site: string
  /** Profile address. */
  account: string
  /** Instant of the first entry under it. */
  since: string
}
