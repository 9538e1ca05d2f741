/** Hearing the words of the narrow body table: of sites that are on, where the browser allows it. */
import { mayHearRequests } from '../browser/permissions.ts'
import { createRequestWatch } from '../browser/requests.ts'
import { readSettings } from '../browser/settings.ts'
import { addressIn } from '../browser/tabs.ts'
import { wakeSoon } from '../browser/worker-events.ts'
import { sites } from '../sites/all.ts'
import type { KnownSite } from '../sites/site.ts'
import { factOf, type BodyFact } from './body-words.ts'
import { keepFact } from './heard.ts'
import { isLeftOutAt } from './left-out.ts'
import type { Queue } from './queue.ts'
import { sitesOn } from './switches.ts'

const patternsOf = (some: readonly KnownSite[]): string[] =>
  some.flatMap(({ bodyWords }) => bodyWords.flatMap(({ urls }) => urls))

/**
 * Listens from the first tick on, for a request that woke the worker.
 *
 * @returns to be called when a site or the permission may have come or gone
 */
export function hearRequests(queue: Queue): () => Promise<void> {
  const watch = createRequestWatch((request) => {
    const fact = factOf(sites, request)
    if (!fact) return
    // Asked at once: the page may be another by the time the queue comes to it.
    const address = request.tab === null ? null : addressIn(request.tab)
    queue(async () => keep(fact, await address)).catch(console.error)
  })
  watch(patternsOf(sites))
  return async () => watch((await mayHearRequests()) ? patternsOf(await sitesOn()) : [])
}

async function keep(fact: BodyFact, address: string | null): Promise<void> {
  if (isLeftOutAt(await readSettings(), address)) return
  if (!(await sitesOn()).some(({ id }) => id === fact.site)) return
  await keepFact(fact)
  // To take in the act it belongs to even when its page is gone, and to forget it.
  await wakeSoon()
}
