/** Whether the person left out the page that this frame belongs to: then nothing on it is noticed. */
import { isMarked, type LeftOut } from '../domain/page-key.ts'
import type { Site } from '../sites/site.ts'
import { pageKind } from './page.ts'

/**
 * Answers by the address that the window shows at the moment it is asked: pages of one document follow each other.
 *
 * @param document the one whose address that is: the top one where a frame may look there
 */
export function watchLeftOut(
  site: Site,
  document: () => Document,
  leftOut: () => LeftOut,
): () => boolean {
  let below = ''
  return () => {
    const { location } = document()
    const { pathname } = location
    // Writing opens over a page, under an address of its own.
    if (pageKind(site, location) !== 'compose') below = pathname
    return [below, pathname].some((path) => isMarked(leftOut(), path))
  }
}
