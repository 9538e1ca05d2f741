/** The sites by name, in their order, and where they are: all that a screen needs that switches none on. */
import { head as linkedin } from './linkedin/head.ts'
import type { KnownSite } from './site.ts'
import { head as x } from './x/head.ts'

export const sites: readonly Pick<KnownSite, 'id' | 'name' | 'hosts'>[] = [linkedin, x]
