/** The sites Waterline knows, in the order screens show them. */
import { linkedin } from './linkedin.ts'
import { bodyWords } from './linkedin/body-words.ts'
import type { KnownSite } from './site.ts'
import { x } from './x.ts'

export const sites: readonly KnownSite[] = [
  { ...linkedin, bodyWords },
  { ...x, bodyWords: [] },
]

/** Match patterns of all sites: what the browser may be asked for, site by site. */
export const hostPatterns: string[] = sites.flatMap((site) => site.hosts)
