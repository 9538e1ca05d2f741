/** What the room Review shows of one's own weeks, from what the ledger holds; pure. */
import { instant } from '../domain/clock.ts'
import type { MeantEntry } from '../domain/correction.ts'
import { exchangesOf } from '../domain/day-facts.ts'
import { addDays, dayOf, type Day } from '../domain/day.ts'
import type { PersonKind, Rung } from '../domain/entry.ts'
import type { Gap } from '../domain/gap.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import { followUps } from '../domain/metrics/follow-ups.ts'
import { giveAndAsk, type GiveAndAsk } from '../domain/metrics/give-and-ask.ts'
import { intentionMatch } from '../domain/metrics/intention-match.ts'
import { lately } from '../domain/metrics/period.ts'
import { promisesKept, type Promises } from '../domain/metrics/promises.ts'
import type { Rate } from '../domain/metrics/rate.ts'
import { twoWay, type TwoWay } from '../domain/metrics/two-way.ts'
import type { NotebookRecord, RecordName, RecordOf } from '../domain/notebook/notebook.ts'
import { day as dayLong } from '../domain/numbers.ts'
import { partnerKeys } from '../domain/people.ts'
import { reflectedDay } from '../domain/reflecting.ts'
import type { Reflection } from '../domain/reflection.ts'
import { isVisible, noCounts } from '../domain/rung.ts'
import { spansWith, type Period, type Spans } from '../domain/spans.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { Text } from '../text/text.ts'
import { suggestionTitle } from '../text/facts.ts'
import { hatchedLines } from '../text/gaps.ts'
import { checksOf, type Checks } from './checks.ts'
import { entrySentence } from './entry-sentence.ts'
import { askedWelcome, type AskedWelcome } from './welcome-question.ts'
import { promptsHelped, type PromptsHelped, type PromptSources } from './prompts-helped.ts'

/** docs/evidence.md, progress view: 8 weeks (status J). */
export const eightWeeks = (last: Day): Period => ({ last, spans: 8, days: 7 })
/** docs/evidence.md, audit: the last 30 days, once a month (status J). */
const auditDays = 30
/** docs/evidence.md, what came of it: once a week, of steps done a week ago or more (status J). */
const askedAfter = 7 * dayLong

/** Touch-points of the last 30 days. */
export interface Audit {
  /** The first and the last of them. */
  from: Day
  to: Day
  /** People acted towards, by what the person says they are to them; null: not said. */
  kinds: readonly { kind: PersonKind | null; people: number }[]
  counts: Record<Rung, number>
  /** People touched with one click, and with no word either way seen. */
  withoutContact: number
  people: number
  balance: GiveAndAsk
}

export interface ReviewModel {
  /** Instant from which on this browser saw anything; null before the first entry. */
  since: string | null
  weeks: Spans
  /** What is hatched in their drawing, in words. */
  hatched: ReturnType<typeof hatchedLines>
  twoWay: TwoWay
  followUps: Rate
  promises: Promises
  /** Sessions in which was done what one came for; `of` is 0 where no reason was given. */
  match: Rate
  /** How many of the active days of this week were looked back on. */
  reflected: { days: number; of: number }
  week: ReflectedTime
  month: ReflectedTime
  helped: PromptsHelped
  /** A prompt of which it is asked whether it was welcome. */
  welcome: AskedWelcome | null
  audit: Audit
  checks: Checks
  /** A step that was done, of which it is asked what came of it. */
  cameOfIt: { suggestion: Suggestion; title: string } | null
}

/** A week or a month, what was said of it, and the exchanges to pick from. */
export interface ReflectedTime {
  of: 'week' | 'month'
  /** Its last day, under which it is kept. */
  day: Day
  said: Reflection | null
  lines: readonly { id: string; sentence: string }[]
}

/** What was read for it. */
export interface ReviewSources extends PromptSources {
  horizon: string | null
  gaps: readonly Gap[]
  /** Of the eight weeks' days, for their drawing. */
  drawn: readonly MeantEntry[]
  /** Of the last 70 days, their people by the address they go by. */
  entries: readonly MeantEntry[]
  suggestions: readonly Suggestion[]
  reflections: readonly Reflection[]
  notebook: readonly NotebookRecord[]
  /** Those acted towards in the last 30 days. */
  people: readonly KnownPerson[]
}

export interface ReviewMoment {
  now: number
  zone: string
  dayStart: number
  siteName: (site: string) => string
  text: Text
}

/** Whether there is a week to look at, or something was said of one. */
export function hasReview(
  horizon: string | null,
  reflections: readonly Reflection[],
  now: number,
): boolean {
  const isWeekOld = horizon !== null && horizon <= instant(now - 7 * dayLong)
  return isWeekOld || reflections.some(({ skipped }) => !skipped)
}

export function reviewModel(sources: ReviewSources, moment: ReviewMoment): ReviewModel {
  const { now, zone, dayStart, siteName, text } = moment
  const today = dayOf(instant(now), zone, dayStart)
  const acts = standing(sources.entries).filter(isAct)
  const weeks = spansWith(
    eightWeeks(today),
    { entries: sources.drawn, gaps: sources.gaps },
    { now: instant(now), zone },
  )
  const both = twoWay(acts, now)
  const of = <Name extends RecordName>(name: Name): RecordOf<Name>[] =>
    sources.notebook.filter((one): one is RecordOf<Name> => one.record === name)
  return {
    since: sources.horizon,
    weeks,
    hatched: hatchedLines(weeks.gaps, siteName, zone, text),
    twoWay: both,
    followUps: followUps(acts, sources.suggestions, now),
    promises: promisesKept(of('promise'), today),
    match: intentionMatch(of('purpose'), acts, of('note')),
    reflected: reflectedDays(sources.reflections, acts, today),
    week: timeOf('week', sources, acts, moment),
    month: timeOf('month', sources, acts, moment),
    helped: promptsHelped(sources, acts, { isTwoWayFalling: both.isFalling, now }),
    welcome: askedWelcome(sources.moments, sources.suggestions, now, text),
    audit: auditOf(acts, sources.people, today, now),
    checks: checksOf(acts, of('check'), { today, now, zone, text }),
    cameOfIt: cameOfIt(sources.suggestions, of('outcome'), now, text),
  }
}

function reflectedDays(
  reflections: readonly Reflection[],
  acts: readonly MeantEntry[],
  today: Day,
): ReviewModel['reflected'] {
  const from = addDays(today, -6)
  const active = new Set(acts.flatMap(({ day }) => (day >= from && day <= today ? day : [])))
  const said = new Set(
    reflections.flatMap(({ of, day, skipped }) => (of === 'day' && !skipped ? day : [])),
  )
  return { days: [...active].filter((day) => said.has(day)).length, of: active.size }
}

/** Said within the last days, it is what was said of them; it may be said otherwise. */
function timeOf(
  of: 'week' | 'month',
  { reflections }: Pick<ReviewSources, 'reflections'>,
  acts: readonly MeantEntry[],
  { now, zone, text }: ReviewMoment,
): ReflectedTime {
  const today = reflectedDay(now, zone)
  const first = addDays(today, of === 'week' ? -6 : -29)
  const said = reflections
    .filter((one) => one.of === of && one.day >= first)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .at(-1)
  const lines = exchangesOf(acts.filter(({ day }) => day >= first)).map((one) => {
    return { id: one.id, sentence: entrySentence(one, null, text) }
  })
  return { of, day: said?.day ?? today, said: said && !said.skipped ? said : null, lines }
}

function auditOf(
  acts: readonly MeantEntry[],
  people: readonly KnownPerson[],
  today: Day,
  now: number,
): Audit {
  const from = addDays(today, 1 - auditDays)
  const some = acts.filter(({ day }) => day >= from)
  const towards = new Set(
    some.filter(({ rung }) => isVisible(rung)).flatMap((one) => partnerKeys(one)),
  )
  const met = people.filter(({ url }) => towards.has(url))
  const counts = noCounts()
  for (const { rung } of some) counts[rung] += 1
  const byKind = Map.groupBy(met, ({ kind }) => kind)
  return {
    from,
    to: today,
    kinds: ([...kindsInOrder, null] as const).flatMap((kind) => {
      const count = byKind.get(kind)?.length ?? 0
      return count === 0 ? [] : [{ kind, people: count }]
    }),
    counts,
    people: towards.size,
    withoutContact: met.filter(({ lastExchange }) => lastExchange === null).length,
    balance: giveAndAsk(some, lately(auditDays * dayLong, now)),
  }
}

const kindsInOrder = ['personal', 'functional', 'strategic'] as const

/** One step a week, of those done and not told about: the one that was done first. */
function cameOfIt(
  suggestions: readonly Suggestion[],
  outcomes: readonly RecordOf<'outcome'>[],
  now: number,
  text: Text,
): ReviewModel['cameOfIt'] {
  const weekAgo = instant(now - askedAfter)
  if (outcomes.some(({ at, suggestion }) => suggestion !== null && at > weekAgo)) return null
  const told = new Set(outcomes.map(({ suggestion }) => suggestion))
  const [first] = suggestions
    .filter(({ state, closedAt }) => state === 'done' && closedAt !== null && closedAt <= weekAgo)
    .filter(({ id }) => !told.has(id))
    .toSorted((one, other) => ((one.closedAt ?? '') < (other.closedAt ?? '') ? -1 : 1))
  return first ? { suggestion: first, title: suggestionTitle(first, text) } : null
}
