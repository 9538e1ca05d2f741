/** Messages that follow one of one's own. */
import { composedPath, follows } from '../dom.ts'
import { firstAround, type MakeAnswerReader } from './watch.ts'

export const answersInRows: MakeAnswerReader = (site, { window: { document }, openShadow }) => {
  const { others, own, id, hosts } = site.answers.row
  return {
    candidates: () =>
      [document, ...Array.from(document.querySelectorAll(hosts), openShadow)]
        .flatMap((root) => Array.from(root?.querySelectorAll(others) ?? []))
        .map((row) => [row.getAttribute(id) ?? '', row]),
    read(place, url, element) {
      const found = firstAround(place, ['conversation'], composedPath(element))
      const mine = found?.root?.querySelector(own)
      if (!found || !mine || !follows(element, mine)) return null
      // Of several partners it does not show whose it is.
      const person = found.others.length === 0 ? found.person : null
      return { object: { type: 'ChatMessage', url, inReplyTo: null }, person }
    },
  }
}
