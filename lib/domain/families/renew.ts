/**
 * Renew: say hello to somebody who has gone quiet (docs/evidence.md, row 4).
 *
 * Opens for people with two exchanges or more, the last at least 180 days ago; after fourteen days of activity without
 * own words to anybody also for those with whom the last exchange was before these days. Two are shown, in one
 * suggestion: the one known best, and one drawn from the next nine, as people pick those they are at ease with.
 *
 * What is known of people comes from all entries ever kept, so nothing is said of a time before the oldest of them.
 */
import { drawn } from '../draw.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isSubstantial } from '../words.ts'
import { fact, type FamilyRule } from './family.ts'
import { aloneSince } from './renew-alone.ts'
import { quietFrom, quietTies, type Tie } from './renew-ties.ts'
import { isDirect, isTowards } from './written.ts'

export const renew: FamilyRule = {
  family: 'renew',
  openFor: numbers.renewOpenFor,
  inAll(ground, lately) {
    if (lately.open > 0) return []
    const alone = aloneSince(ground)
    const [first, ...others] = quietTies(ground, alone).filter(({ url }) => !lately.people.has(url))
    if (!first) return []
    const next = others.slice(0, numbers.renewAmong)
    // The day is drawn with: whoever comes first again another time is shown with somebody else.
    const second = drawn(ground.draw, next, 'renew', ground.today, first.url)
    const shown = second ? [first, second] : [first]
    const [site, ...moreSites] = new Set(shown.map((one) => one.site))
    return [
      {
        key: shown
          .map((one) => one.url)
          .toSorted()
          .join(' '),
        people: shown.map(({ url, name }) => ({ url, name })),
        object: null,
        nothingWrittenSince: shown.map((one) => quietFrom(one.last, ground)).toSorted()[0] ?? null,
        ...(site !== undefined && moreSites.length === 0 && { site }),
        facts: [
          ...shown.map(goneQuiet),
          ...(alone === null
            ? []
            : [fact({ kind: 'no-exchange', count: numbers.renewActiveDays, at: alone })]),
        ],
      },
    ]
  },
  isDoneBy: (entry, { people }) =>
    isDirect(entry) && isSubstantial(entry.words) && isTowards(entry, people),
  second: {
    openFor: numbers.renewSecond,
    isReachedBy(entry, { people }) {
      const keys = new Set(people.map(personKey))
      return entry.type === 'Read' && partnerKeys(entry).some((key) => keys.has(key))
    },
  },
}

function goneQuiet({ exchanges, last }: Tie) {
  return fact({ kind: 'gone-quiet', count: exchanges, at: last })
}
