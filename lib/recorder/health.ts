/**
 * What a page shows of Waterline's own health there: landmarks found or missing, acts heard or not.
 *
 * Only ids of rules and landmarks leave the page, never anything it holds.
 */
import type { Sign } from '../domain/health.ts'
import type { Landmark, Site } from '../sites/site.ts'
import { pageKind } from './page.ts'
import { selectorOf, snapshot, thingNamed } from './things.ts'

/** Id of a rule or landmark, what was noticed of it, and the print of the control that led to it. */
export type Signs = [part: string, sign: Sign, print: string | null][]

export interface HealthWatch {
  note: (part: string, sign: Sign, print?: string | null) => void
  /** Called about twice a second while the page is in use: looks for the landmarks of this kind of page. */
  look(): void
}

/**
 * In looks: how often landmarks are sought, when one that is not there is missing (a view of seconds says
 * nothing), and how long at all: what a page may never show costs no more from then on.
 */
const looks = { every: 4, patience: 8, longest: 120 }
/** Of so many things, the first in the document, one must tell what is expected: an odd one may be an ad. */
const tried = 5

export function watchHealth(
  site: Site,
  document: Document,
  onSigns: (signs: Signs) => void,
): HealthWatch {
  let noted: Signs = []
  let path = ''
  let looked = 0
  let sought: readonly Landmark[] = []
  const doubted = new Set<Landmark>()

  function note(part: string, sign: Sign, print: string | null = null): void {
    // Handed over at once: Firefox runs no extension API any more when a page goes away.
    if (noted.length === 0) queueMicrotask(handOver)
    noted.push([part, sign, print])
  }

  function handOver(): void {
    onSigns(noted)
    noted = []
  }

  const has = (selector: string): boolean => document.querySelector(selector) !== null

  function isThere({ expect }: Landmark, address: URL): boolean {
    if (typeof expect === 'string') return has(expect)
    const { field } = expect
    const thing = thingNamed(site, expect.thing)
    const things = [...document.querySelectorAll(selectorOf(thing?.within ?? []))].slice(0, tried)
    return things.some((element) => {
      if (!thing || !field) return true
      const read = snapshot({ site, document, address }, thing, element)
      return field === 'url' ? read.url : (read.person?.url ?? read.organisation)
    })
  }

  return {
    note,
    look() {
      const address = new URL(document.location.href)
      if (address.pathname !== path) {
        path = address.pathname
        looked = 0
        doubted.clear()
        const kind = pageKind(site, address)
        sought = site.landmarks.filter(({ pages }) => kind && pages.includes(kind))
      }
      looked += 1
      if (
        sought.length === 0 ||
        looked % looks.every !== 0 ||
        looked > looks.longest ||
        has(site.signedOut.selector)
      )
        return
      sought = sought.filter((landmark) => {
        const isFound = isThere(landmark, address)
        const isMissing = !isFound && looked > looks.patience && has(landmark.given)
        // What the landmark stands in may have come this very moment: it is asked for twice.
        const isSure = isFound || (isMissing && doubted.has(landmark))
        if (isMissing) doubted.add(landmark)
        if (isSure) note(landmark.id, isFound ? 'found' : 'missing')
        return !isSure
      })
    },
  }
}
