/** How names are compared where people have no address. */

/** A name as it is compared: without what writing it anew may change. */
export function nameKey(name: string): string {
  return name.normalize().trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
