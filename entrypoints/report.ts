/** Reads the skeleton of the page it is put into, once, when the person asks for a report. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { openShadow } from '../lib/browser/page-script.ts'
import { pageKind } from '../lib/recorder/page.ts'
import { skeletonOf } from '../lib/recorder/skeleton.ts'
import { sites } from '../lib/sites/all.ts'
import { vocabularyOf } from '../lib/sites/vocabulary.ts'

export default defineUnlistedScript(() => {
  const site = sites.find(({ hosts }) => hosts.includes(`${location.origin}/*`))
  if (!site) return null
  const skeleton = skeletonOf(document.body, vocabularyOf(site), openShadow)
  return { page: pageKind(site, new URL(location.href)), skeleton }
})
