/** What the popup asks of a day: three facts, the lines to pick from, the question whose turn it is; pure. */
import { dayFacts, exchangesOf, wasActive, type DayFacts } from '../domain/day-facts.ts'
import type { Day } from '../domain/day.ts'
import type { Entry, Person } from '../domain/entry.ts'
import type { Plan, PlannedAct } from '../domain/notebook/plan.ts'
import type { KeptPromise } from '../domain/notebook/promise.ts'
import { partners } from '../domain/people.ts'
import { plansAtOnce } from '../domain/planning.ts'
import {
  dueNow,
  offersWeekly,
  reflectedDay,
  reflectionOn,
  thirdQuestionOf,
  type Reflected,
  type ReflectionSettings,
} from '../domain/reflecting.ts'
import type { Reflection, SaidReflection, ThirdQuestion } from '../domain/reflection.ts'
import type { Family, Suggestion } from '../domain/suggestion.ts'
import type { Message } from '../messages/protocol.ts'
import type { Text } from '../text/text.ts'
import { entrySentence, personName } from './entry-sentence.ts'

export interface ReflectionModel {
  /** It leads: its hour has come, and something was done. */
  isDue: boolean
  /** It can be said by oneself at any time; not where the person wants none. */
  isWanted: boolean
  /** Three were skipped in a row: "Weekly instead?" is asked. */
  offersWeekly: boolean
  of: Reflected
  day: Day
  /** What was said of it; null for nothing, or where it was skipped. */
  said: Reflection | null
  facts: DayFacts
  /** Exchanges to pick from. */
  lines: readonly { id: string; sentence: string }[]
  third: ThirdQuestion
  /** What a plan begins with; null while three are open. */
  plan: { act: PlannedAct; whom: string } | null
  /** Whom a plan can be about, by the name it is written with. */
  people: ReadonlyMap<string, Person>
}

/** What was read for it. */
export interface ReflectionSources {
  settings: ReflectionSettings
  reflections: readonly Reflection[]
  /** Of the day, or the week, in question. */
  reflected: readonly Entry[]
  promises: readonly KeptPromise[]
  plans: readonly Plan[]
}

/** What a person can say; each answer says whether it is kept. */
export interface ReflectionActs {
  saveReflection: (said: SaidReflection) => Promise<boolean>
  /** "Weekly instead?", answered. */
  setRhythm: (every: ReflectionSettings['every']) => Promise<boolean>
}

/** Acts that suggestions of a family come down to: a plan begins with what is suggested already. */
const actOf: Record<Family, PlannedAct> = {
  reply: 'reply',
  'follow-up': 'write',
  thank: 'thank',
  renew: 'write',
  ask: 'ask',
  make: 'post',
  give: 'help',
  connect: 'introduce',
  deepen: 'mentor',
  lead: 'host',
  horizon: 'write',
  promise: 'write',
}

/** @param suggestions open ones, the one that leads first */
export function reflectionModel(
  sources: ReflectionSources,
  suggestions: readonly Suggestion[],
  moment: { now: number; zone: string; text: Text },
): ReflectionModel {
  const { settings, reflections, reflected, promises, plans } = sources
  const { now, zone, text } = moment
  const of = settings.every === 'week' ? 'week' : 'day'
  const day = reflectedDay(now, zone)
  const said = reflectionOn(reflections, of, day)
  const [first] = suggestions
  const known = [...reflected.flatMap(partners), ...suggestions.flatMap(({ people }) => people)]
  const people = new Map(known.map((one) => [personName(one, text), one]))
  const isFree = plans.filter(({ state }) => state === 'open').length < plansAtOnce
  return {
    isDue: dueNow({ settings, reflections, now, zone }) !== null && wasActive(reflected),
    isWanted: settings.every !== 'never',
    offersWeekly: offersWeekly(settings, reflections),
    of,
    day,
    said: said && !said.skipped ? said : null,
    facts: dayFacts(reflected, promises, day),
    lines: exchangesOf(reflected).map((one) => {
      return { id: one.id, sentence: entrySentence(one, null, text) }
    }),
    third: thirdQuestionOf(reflections, day),
    plan: isFree ? { act: first ? actOf[first.family] : 'write', whom: nameIn(first, text) } : null,
    people,
  }
}

function nameIn(suggestion: Suggestion | undefined, text: Text): string {
  const [person] = suggestion?.people ?? []
  return person ? personName(person, text) : ''
}

/** @param kept says it to the worker, and whether it is kept */
export function reflectionActs(kept: (message: Message) => Promise<boolean>): ReflectionActs {
  return {
    saveReflection: (said) => kept({ type: 'save-reflection', said }),
    setRhythm: (every) => kept({ type: 'set-reflection', wished: { every, isOffered: true } }),
  }
}
