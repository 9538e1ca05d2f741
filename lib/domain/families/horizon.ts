/**
 * Horizon: reach beyond one's own field, or talk with somebody who sees it differently (docs/evidence.md, row 11).
 *
 * The first is done by own words to somebody of another field: that takes what is known of people, and without it no
 * act is the step. Somebody whose field was not noted yet is known as one of another field by "Already done" alone.
 * The second is done by own words on the post; an answer, or writing there once more, is what may come of it.
 */
import type { Entry } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, personKey } from '../people.ts'
import type { Suggestion } from '../suggestion.ts'
import { threadAddresses } from '../thread.ts'
import { isSubstantial } from '../words.ts'
import type { FamilyRule, Known } from './family.ts'
import { inOwnField, isBeyond } from './horizon-field.ts'
import { isOnThread, mayAsk, toTalkAbout } from './horizon-talk.ts'

export const horizon: FamilyRule = {
  family: 'horizon',
  openFor: numbers.horizonOpenFor,
  inAll(ground, lately) {
    const field = inOwnField(ground).filter(({ key }) => !lately.keys.has(key))
    return [...toTalkAbout(ground, lately), ...field]
  },
  isDoneBy(entry: Entry, { object }: Suggestion, known?: Known) {
    const url = object?.url ?? null
    if (url === null) return known !== undefined && isBeyond(entry, known)
    return isOnThread(entry, url) && isSubstantial(entry.words) && mayAsk(entry)
  },
  second: {
    openFor: numbers.horizonTalkOpenFor,
    isFor: ({ object }) => object !== null,
    isReachedBy(entry, { people, object }) {
      const url = object?.url ?? null
      if (url === null) return false
      if (entry.type !== 'Read') return isOnThread(entry, url)
      const theirs = new Set(people.map(personKey))
      const isTheirs = partnerKeys(entry).some((key) => theirs.has(key))
      return isTheirs || threadAddresses(entry.object).includes(url)
    },
  },
}
