/** Answers that stand inside what they answer: comments in one's post, replies in one's comment. */
import { isBy } from '../account.ts'
import { composedPath } from '../dom.ts'
import { selectorOf, snapshot, thingNamed, urlOf } from '../things.ts'
import { firstAround, type MakeAnswerReader } from './watch.ts'

export const answersInside: MakeAnswerReader = (site, { account }) => {
  const sign = site.answers.inside
  const thing = sign ? thingNamed(site, sign.thing) : null
  return {
    *candidates(place, items) {
      // Whose a comment is shows only by the own account.
      if (!thing || account() === null) return
      for (const item of items) {
        for (const element of item.querySelectorAll(selectorOf(thing.within ?? []))) {
          const url = urlOf(place, thing, element)
          if (url) yield [url, element]
        }
      }
    },
    read(place, url, element) {
      const found = thing && snapshot(place, thing, element)
      const around = firstAround(place, sign?.of ?? [], composedPath(element).slice(1))
      if (!found || isBy(account, found) || !around?.url || !isBy(account, around)) return null
      return { object: { type: 'Note', url, inReplyTo: around.url }, person: found.person }
    },
  }
}
