/**
 * Reply: one question in one's own words (docs/evidence.md, row 1).
 *
 * Opens for someone whose item was liked in a visit in which items of theirs were also read and nothing was
 * written to them; for five light touches in seven days without any own words; for someone of whom five items
 * were read in thirty days and to whom nothing was written. People known by a hash alone are left out of the
 * last: a suggestion that can't say who is of no use. What may come of it is an answer, opened.
 *
 * Not shown yet by the ledger, and therefore left out: marks for heated threads; whether the item liked is the
 * very item read (a View counts items per person, never which).
 */
import type { Entry } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Suggestion } from '../suggestion.ts'
import { threadAddresses } from '../thread.ts'
import { isSubstantial } from '../words.ts'
import type { FamilyRule, Opening } from './family.ts'
import { likedAndRead } from './reply-liked.ts'
import { readOften, touchedOnly } from './reply-habit.ts'

export const reply: FamilyRule = {
  family: 'reply',
  openFor: numbers.replyWindow,
  inSphere(sphere, now, lately) {
    const found: Opening[] = [
      ...touchedOnly(sphere, now),
      ...likedAndRead(sphere, now, lately),
      ...readOften(sphere, now),
    ]
    const room = Math.max(0, numbers.replyOpenAtOnce - lately.open)
    return [...new Map(found.toReversed().map((one) => [one.key, one])).values()]
      .toReversed()
      .filter((one) => !lately.keys.has(one.key))
      .slice(0, room)
  },
  // Where the reason was a week without own words, any own words are the step.
  isDoneBy: (entry, suggestion) =>
    isWritten(entry) && (isOfWeek(suggestion) || isOnItem(entry, suggestion)),
  second: {
    openFor: numbers.replySecond,
    isReachedBy: (entry, suggestion) =>
      entry.type === 'Read' &&
      (isOfWeek(suggestion) ? entry.person !== null : isOnItem(entry, suggestion)),
  },
}

function isOfWeek({ facts }: Suggestion): boolean {
  return facts.some((fact) => fact.kind === 'touched-only')
}

/** On the thing the suggestion is about, or with one of its people. */
function isOnItem(entry: Entry, { people, object }: Suggestion): boolean {
  const url = object?.url ?? null
  const isSameItem = url !== null && threadAddresses(entry.object).includes(url)
  const keys = new Set(people.map(personKey))
  return isSameItem || partnerKeys(entry).some((key) => keys.has(key))
}

function isWritten(entry: Entry): boolean {
  return entry.type === 'Create' && isBelow(entry.rung) && isSubstantial(entry.words)
}
