/** The sites Waterline knows, in the order screens show them. */
import { linkedin } from './linkedin.ts'
import type { Site } from './site.ts'
import { x } from './x.ts'

export const sites: readonly Site[] = [linkedin, x]

/** Match patterns of all sites: what the browser may be asked for, site by site. */
export const hostPatterns: string[] = sites.flatMap((site) => site.hosts)

/** The site a page's origin belongs to, null for every other. */
export function siteOf(origin: string): Site | null {
  return sites.find((site) => site.hosts.includes(`${origin}/*`)) ?? null
}
