/**
 * Invented people, by what they do how often. Chances are those of one thing in one visit; they are made up, as nobody is
 * watched, and stand for the corners of how people network rather than for anybody.
 */
import type { Answer } from '../../lib/domain/suggestion.ts'

export interface Persona {
  name: string
  /** In a few words, for the report. */
  about: string
  /** Chance of being there at all on a working day, and at the weekend. */
  there: { workday: number; weekend: number }
  /** Hours of the local clock at which visits begin; each up to an hour later. */
  visits: readonly number[]
  /** Days, counted from 0, on which they are away: from the first up to, not including, the second. */
  away: readonly [from: number, until: number] | null
  /** Minutes of a visit. */
  minutes: number
  /** How many different people they have to do with. */
  circle: number
  /** How many of each on average in one visit. */
  does: {
    reads: number
    likes: number
    follows: number
    accepts: number
    replies: number
    messages: number
    asks: number
    helps: number
    posts: number
  }
  /** How many of each on average in one visit. */
  writesDown: { learned: number; thinking: number; helped: number; asked: number; problem: number }
  /** Drafts begun, and promises made, on average in one visit. */
  begins: { drafts: number; promises: number }
  /** Chance that a promise is kept on its day without a word. */
  keeps: number
  /** Chance that own words get an answer within days. */
  answered: number
  /** Exchanges with each of some people, so many days before the first. */
  before: { people: number; exchanges: number; days: number } | null
  /** Chance of own words within half an hour of a moment at which nothing is shown. */
  base: number
  /** How often each answer is given to a prompt that was not followed. */
  answers: readonly (readonly [Answer, number])[]
  /** What they wish when they are asked whether prompts still fit. */
  wishes: 'as-it-is' | 'fewer'
}

const nothing = {
  does: {
    reads: 0,
    likes: 0,
    follows: 0,
    accepts: 0,
    replies: 0,
    messages: 0,
    asks: 0,
    helps: 0,
    posts: 0,
  },
  writesDown: { learned: 0, thinking: 0, helped: 0, asked: 0, problem: 0 },
  begins: { drafts: 0, promises: 0 },
  keeps: 0.6,
  away: null,
  before: null,
}
const calm = [
  ['unseen', 0.4],
  ['not-now', 0.25],
  ['show-how', 0.25],
  ['already-done', 0.05],
  ['not-needed', 0.05],
] as const

export const personas: readonly Persona[] = [
  {
    ...nothing,
    name: 'reader',
    about: 'reads much, touches little, hardly ever writes',
    there: { workday: 0.9, weekend: 0.3 },
    visits: [9, 15],
    minutes: 18,
    circle: 12,
    does: { ...nothing.does, reads: 8, likes: 0.15, replies: 0.02 },
    writesDown: { ...nothing.writesDown, learned: 0.1, thinking: 0.05 },
    answered: 0.4,
    base: 0.05,
    answers: calm,
    wishes: 'as-it-is',
  },
  {
    ...nothing,
    name: 'liker',
    about: 'reacts to many, accepts whoever asks, writes now and then',
    there: { workday: 0.95, weekend: 0.6 },
    visits: [8, 12, 16],
    minutes: 10,
    circle: 20,
    does: { ...nothing.does, reads: 3, likes: 2.5, follows: 0.1, accepts: 0.2, replies: 0.05 },
    answered: 0.4,
    base: 0.08,
    answers: calm,
    wishes: 'as-it-is',
  },
  {
    ...nothing,
    name: 'replier',
    about: 'answers people, mostly the same ones on the same things',
    there: { workday: 0.9, weekend: 0.2 },
    visits: [10, 16],
    minutes: 15,
    circle: 6,
    does: { ...nothing.does, reads: 4, likes: 0.7, replies: 0.8, messages: 0.15, helps: 0.1 },
    writesDown: { ...nothing.writesDown, learned: 0.1, helped: 0.05 },
    begins: { drafts: 0.02, promises: 0.05 },
    answered: 0.6,
    base: 0.15,
    answers: calm,
    wishes: 'as-it-is',
  },
  {
    ...nothing,
    name: 'host',
    about: 'writes with several people on one thing, promises, helps',
    there: { workday: 0.95, weekend: 0.1 },
    visits: [9, 14, 17],
    minutes: 20,
    circle: 15,
    does: {
      ...nothing.does,
      reads: 2,
      replies: 0.3,
      messages: 0.6,
      asks: 0.1,
      helps: 0.2,
      posts: 0.05,
    },
    writesDown: { learned: 0.1, thinking: 0.05, helped: 0.1, asked: 0.1, problem: 0.05 },
    begins: { drafts: 0.05, promises: 0.15 },
    answered: 0.7,
    base: 0.2,
    answers: calm,
    wishes: 'as-it-is',
  },
  {
    ...nothing,
    name: 'returning',
    about: 'wrote with some people half a year ago, is away for five weeks, comes back',
    there: { workday: 0.8, weekend: 0.2 },
    visits: [9, 16],
    away: [21, 56],
    minutes: 12,
    circle: 8,
    does: { ...nothing.does, reads: 4, likes: 0.5, accepts: 0.1, replies: 0.1 },
    before: { people: 4, exchanges: 3, days: 170 },
    answered: 0.5,
    base: 0.1,
    answers: calm,
    wishes: 'as-it-is',
  },
  {
    ...nothing,
    name: 'overwhelmed',
    about: 'is there all day, accepts in rows, sends most prompts away',
    there: { workday: 1, weekend: 0.8 },
    visits: [8, 10, 12, 15, 17],
    minutes: 8,
    circle: 40,
    does: { ...nothing.does, reads: 5, likes: 3, follows: 0.3, accepts: 0.8, messages: 0.1 },
    answered: 0.2,
    base: 0.05,
    answers: [
      ['not-now', 0.45],
      ['close', 0.2],
      ['fewer', 0.1],
      ['unseen', 0.2],
      ['show-how', 0.05],
    ],
    wishes: 'fewer',
  },
]
