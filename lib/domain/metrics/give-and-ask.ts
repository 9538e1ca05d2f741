/** How do helping and asking balance? Both are good; where the balance should lie is the person's own matter. */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Note } from '../notebook/note.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isWithin, type Period } from './period.ts'
import { rate, type Rate } from './rate.ts'

export interface GiveAndAsk {
  gives: number
  asks: number
}

/**
 * How often one helped, and asked, by one's own word.
 *
 * @param period 90 days, of docs/evidence.md
 */
export function giveAndAsk(acts: readonly Entry[], period: Period): GiveAndAsk {
  const count = (name: Entry['act']): number =>
    acts.filter(({ act, at }) => act === name && isWithin(at, period)).length
  return { gives: count('help'), asks: count('ask') }
}

/**
 * Of those noted to have asked for something, how many were helped within 14 days. Notes that name nobody with an
 * address are left out, and those whose 14 days are not over.
 *
 * @param acts acts that stand, their people by the addresses they go by, as those of the notes
 * @param now Unix time in ms
 */
export function helpedWhenAsked(notes: readonly Note[], acts: readonly Entry[], now: number): Rate {
  const helps = acts.filter(({ act }) => act === 'help')
  const over = instant(now - numbers.giveOpenFor)
  const asked = notes.filter(
    ({ sort, person, at }) => sort === 'asked' && personKey(person) !== null && at <= over,
  )
  const helped = asked.filter(({ person, at }) => {
    const period = { from: at, until: instant(Date.parse(at) + numbers.giveOpenFor) }
    const url = personKey(person) ?? ''
    return helps.some((act) => isWithin(act.at, period) && partnerKeys(act).includes(url))
  })
  return rate(helped.length, asked.length)
}
