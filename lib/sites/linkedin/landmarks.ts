/** What LinkedIn's pages always show, so that a redesign is noticed. Sources L1–L31: docs/sites.md. */
import type { Landmark } from '../site.ts'
import { personLink } from './selectors.ts'

const posts = ['feed', 'post'] as const
/** A text of a post, old and new, and the link around the number of its comments. */
const text =
  'main [data-testid="expandable-text-box"], main .update-components-text, main a[href^="/feed/update/urn"]'

export const landmarks = [
  {
    id: 'linkedin.post',
    pages: posts,
    given: text,
    expect: { thing: 'post' },
    seen: 'L4 L5 L7 L11; classic L19',
  },
  {
    id: 'linkedin.post-address',
    pages: posts,
    given: text,
    expect: { thing: 'post', field: 'url' },
    seen: 'keys, addresses or urns on every saved page, L4 L5',
  },
  {
    id: 'linkedin.post-author',
    pages: posts,
    given: text,
    expect: { thing: 'post', field: 'person' },
    seen: 'L4 L7 L11; classic L19',
  },
  {
    id: 'linkedin.invitation-card',
    pages: ['invitations'],
    given: `main li:has(${personLink}):has(button + button), main [role="listitem"]:has(${personLink}):has(button + button)`,
    expect: { thing: 'invitation', field: 'person' },
    seen: 'two buttons side by side: received, not sent; L13 L16 L17; classic L18',
  },
] as const satisfies readonly Landmark[]
