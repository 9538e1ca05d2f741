/**
 * Give: five minutes of help, to anybody (docs/evidence.md, row 7).
 *
 * Opens for somebody who asked for something three days ago or earlier and got no word since; for help received in
 * fourteen days and none given since; for questions that outnumber the help given in thirty days. Whoever helped five
 * times in a week gets none. Help is what the person calls help: an act says so only by their own word.
 */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import type { Suggestion } from '../suggestion.ts'
import { isSubstantial } from '../words.ts'
import { fact, type FamilyRule, type Opening } from './family.ts'
import { asksWaiting } from './give-asked.ts'
import { eachOnce } from './each-once.ts'
import { isLetter, isTowards } from './written.ts'

export const give: FamilyRule = {
  family: 'give',
  openFor: numbers.giveOpenFor,
  inAll(ground, lately) {
    const ofWeek = since(ground, ground.now - numbers.giveEnoughWindow, 'help')
    if (ofWeek.length >= numbers.giveEnough) return []
    return eachOnce([...asksWaiting(ground), ...wereHelped(ground), ...askedMore(ground)], lately)
  },
  isDoneBy(entry, suggestion) {
    const { act, type, words } = entry
    const isHelp = act === 'help' && (type === 'Create' || type === 'Offer')
    return isHelp && isSubstantial(words) && isToThem(entry, suggestion)
  },
  couldBe: (entry, suggestion) => isLetter(entry) && isToThem(entry, suggestion),
}

/** Counted is the help received after the last that was given. */
function wereHelped({ now, acts, notes }: Ground): Opening[] {
  const given = acts.findLast(({ act }) => act === 'help')?.at ?? ''
  const from = instant(now - numbers.giveWindow)
  const helped = notes.filter(({ sort, at }) => sort === 'helped' && at >= from && at > given)
  const last = helped.at(-1)
  if (!last) return []
  const records = helped.map((note) => note.id)
  const were = fact({ kind: 'were-helped', count: helped.length, at: last.at, records })
  return [toAnybody('were-helped', last.at, were)]
}

function askedMore(ground: Ground): Opening[] {
  const start = ground.now - numbers.giveBalanceWindow
  const asks = since(ground, start, 'ask')
  const last = asks.at(-1)
  const more = asks.length - since(ground, start, 'help').length
  if (!last || more < numbers.giveBalance) return []
  const entries = asks.map((entry) => entry.id)
  const asked = fact({ kind: 'asked-more', count: more, at: last.at, entries })
  return [toAnybody('asked-more', instant(start), asked)]
}

function toAnybody(key: string, nothingWrittenSince: string, why: Opening['facts'][0]): Opening {
  return { key, people: [], object: null, nothingWrittenSince, facts: [why] }
}

/** @param start Unix time in ms */
function since({ acts }: Ground, start: number, act: NonNullable<Entry['act']>): Entry[] {
  return acts.filter((entry) => entry.act === act && entry.at >= instant(start))
}

/** Help goes to anybody, but where somebody asked, to them. */
function isToThem(entry: Entry, { people }: Suggestion): boolean {
  return people.length === 0 || isTowards(entry, people)
}
