/** What a screen with the sites' switches needs to know of them: none of the rules, which are most of what a site is. */
import { bodyWords } from './linkedin/body-words.ts'
import { head as linkedin } from './linkedin/head.ts'
import type { KnownSite } from './site.ts'
import { head as x } from './x/head.ts'

export const sites: readonly Pick<KnownSite, 'id' | 'name' | 'hosts' | 'bodyWords'>[] = [
  { ...linkedin, bodyWords },
  { ...x, bodyWords: [] },
]
