/** Which kind of page an address is. */
import type { PageKindName, Site } from '../sites/site.ts'

/** The kind of page at an address of this site, null where the site's data names none. */
export function pageKind(site: Site, address: Pick<URL, 'pathname'>): PageKindName | null {
  const kind = site.pages.find(({ path }) => path.test(address.pathname))
  return kind?.name ?? null
}
