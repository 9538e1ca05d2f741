/**
 * What went each way between the person and somebody? Kept apart, never subtracted: nobody owes anybody, and most of
 * what is given is seen nowhere.
 */
import type { Entry } from '../entry.ts'
import { isWithin, type Period } from '../metrics/period.ts'
import type { Note } from '../notebook/note.ts'
import { day } from '../numbers.ts'

/** docs/evidence.md, people: as for giving and asking, 90 d (status J). */
export const exchangePeriod = 90 * day

export const gifts = ['help', 'introduce', 'mentor', 'thank', 'answer'] as const
export type Gift = (typeof gifts)[number]

/** One thing that was given or asked for, and by whom. */
export interface Exchange {
  from: 'me' | 'them'
  what: Gift | 'ask'
}

/** How often each was given, and how often something was asked for. */
interface Side {
  gave: Record<Gift, number>
  asked: number
}
export type GiveAndTake = Record<Exchange['from'], Side>

const givingActs: Partial<Record<NonNullable<Entry['act']>, Exchange['what']>> = {
  help: 'help',
  introduce: 'introduce',
  mentor: 'mentor',
  thank: 'thank',
  ask: 'ask',
}

/**
 * What went between the person and somebody in a period, as the person sorted, opened and noted it.
 *
 * @param acts acts with them that stand
 * @param notes notes that name them
 */
export function exchangesWith(
  acts: readonly Entry[],
  notes: readonly Note[],
  period: Period,
): Exchange[] {
  const mine = acts
    .filter(({ at }) => isWithin(at, period))
    .flatMap(({ act, type }): Exchange[] => {
      if (type === 'Read') return [{ from: 'them', what: 'answer' }]
      const what = act && givingActs[act]
      return what ? [{ from: 'me', what }] : []
    })
  const noted = notes
    .filter(({ at }) => isWithin(at, period))
    .flatMap(({ sort }): Exchange[] => {
      if (sort === 'helped') return [{ from: 'them', what: 'help' }]
      return sort === 'asked' ? [{ from: 'them', what: 'ask' }] : []
    })
  return [...mine, ...noted]
}

export function giveAndTake(exchanges: readonly Exchange[]): GiveAndTake {
  const sideOf = (side: Exchange['from']): Side => {
    const count = (what: Exchange['what']): number =>
      exchanges.filter((one) => one.from === side && one.what === what).length
    return {
      gave: {
        help: count('help'),
        introduce: count('introduce'),
        mentor: count('mentor'),
        thank: count('thank'),
        answer: count('answer'),
      },
      asked: count('ask'),
    }
  }
  return { me: sideOf('me'), them: sideOf('them') }
}
