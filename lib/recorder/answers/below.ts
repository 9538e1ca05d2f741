/** Answers in a row of posts, below or above the one whose page it is. */
import { isBy } from '../account.ts'
import { pageKind } from '../page.ts'
import { snapshot, thingNamed, urlOf, type Place, type Snapshot } from '../things.ts'
import type { MakeAnswerReader } from './watch.ts'

/** The page of one post, by the heights of its parts: a list takes out what is far from view. */
interface Thread {
  path: string
  focal: Snapshot
  top: number
  end: number
}

export const answersBelow: MakeAnswerReader = (site, { window: view, account }) => {
  const { document } = view
  const sign = site.answers.below
  const thing = sign ? thingNamed(site, sign.thing) : null
  let thread: Thread | null = null

  /** Height in the whole page, which scrolling does not change. */
  function topOf(element: Element): number {
    return element.getBoundingClientRect().top + view.scrollY
  }

  function all(): Element[] {
    return sign ? [...document.querySelectorAll(sign.among)] : []
  }

  function note(place: Place): void {
    const path = place.address.pathname
    if (thread?.path !== path) thread = null
    const focal = all().find((one) => one.matches(thing?.focal?.selector ?? '*'))
    if (thing && focal) {
      const end = thread?.end ?? Infinity
      thread = { path, focal: snapshot(place, thing, focal), top: topOf(focal), end }
    }
    const heading = sign && document.querySelector(sign.until)
    if (thread && heading) thread.end = topOf(heading)
  }

  /** What it answers: the post of the page, or above that the one before. */
  function answered(place: Place, element: Element): Snapshot | null {
    if (!thread || !thing) return null
    const top = topOf(element)
    if (top > thread.top) return top < thread.end ? thread.focal : null
    const before = all()[all().indexOf(element) - 1]
    return before ? snapshot(place, thing, before) : null
  }

  return {
    *candidates(place) {
      // Whose a post is shows only by the own account.
      if (!thing || pageKind(site, place.address) !== sign?.page || account() === null) return
      note(place)
      for (const element of all()) {
        const url = urlOf(place, thing, element)
        if (url) yield [url, element]
      }
    },
    read(place, url, element) {
      const found = thing && snapshot(place, thing, element)
      const to = answered(place, element)
      if (!found || found.isAd || isBy(account, found)) return null
      if (!to?.url || !isBy(account, to)) return null
      return { object: { type: 'Note', url, inReplyTo: to.url }, person: found.person }
    },
  }
}
