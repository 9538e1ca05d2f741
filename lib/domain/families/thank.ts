/**
 * Thank: say what it changed, or give credit (docs/evidence.md, row 3).
 *
 * Opens for somebody who helped, by a note, and got no message since; for somebody whom notes of the last seven days
 * name as their source; for somebody of whom five items were read in thirty days, of which a note says that they made
 * one think. One reason for each person, the first of these that holds.
 *
 * Nobody is suggested who was thanked within ninety days, as far as that is known: acts reach back sixty days for
 * sure, and suggestions that closed thirty. People known by a hash alone are left out: a suggestion that can't say who
 * is of no use. What was said in words is never read, so only the person can say that an act was the thanks.
 */
import { instant } from '../clock.ts'
import type { Entry, Person } from '../entry.ts'
import { isHash } from '../keyed-hash.ts'
import { numbers } from '../numbers.ts'
import { isBelow } from '../rung.ts'
import { isStopped } from '../stops.ts'
import type { Suggestion } from '../suggestion.ts'
import { isSubstantial } from '../words.ts'
import type { FamilyRule } from './family.ts'
import { helpedBy, madeThink, pointed } from './thank-reasons.ts'
import { isTowards } from './written.ts'

export const thank: FamilyRule = {
  family: 'thank',
  openFor: numbers.thankWindow,
  inAll(ground, lately) {
    const from = instant(ground.now - numbers.thankNotAgainWithin)
    const thanks = ground.acts.filter(({ act, at }) => act === 'thank' && at >= from)
    // Whoever is not to be suggested is left out here already: only a few are open at a time.
    const isOpenTo = (who: Person): boolean =>
      !thanks.some((one) => isTowards(one, [who])) &&
      !isStopped(who, ground.people, ground.profiles, ground.now)
    const found = [...helpedBy(ground), ...pointed(ground), ...madeThink(ground)].filter(
      ({ key, people }) => !isHash(key) && !lately.people.has(key) && people.every(isOpenTo),
    )
    return [...Map.groupBy(found, ({ key }) => key).values()].flatMap(([best]) => best ?? [])
  },
  isDoneBy: (entry, suggestion) => entry.act === 'thank' && isToThem(entry, suggestion),
  couldBe: isToThem,
}

/** Own words to them, in public or not. */
function isToThem(entry: Entry, { people }: Suggestion): boolean {
  return (
    entry.type === 'Create' &&
    isBelow(entry.rung) &&
    isSubstantial(entry.words) &&
    isTowards(entry, people)
  )
}
