/** Why the person networks, in their own words: up to three reasons at a time, and those that were. */
import { instant } from './clock.ts'
import type { Day } from './day.ts'
import { daySchema, idSchema, instantSchema, type Entry } from './entry.ts'
import { z } from './schema.ts'

/** Longest sentence, and longest topic, in characters. */
export const longestIntention = 140
export const longestTopic = 40

/** So many may be in force together (docs/evidence.md, "Intentions"). */
export const mostIntentions = 3

export const intentionTextSchema = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(longestIntention))

export const intentionSchema = z.object({
  id: idSchema,
  /** The person's own sentence, at most 140 characters. */
  text: z.string().check(z.minLength(1), z.maxLength(longestIntention)),
  /** Lower case, without the sign. */
  topics: z.array(z.string()),
  from: instantSchema,
  /** It is in force before this instant; null: without an end. */
  until: z.nullable(instantSchema),
  /** The last day the person gave it; absent where they gave none, or ended it before. */
  lastDay: z.optional(daySchema),
})
export type Intention = z.infer<typeof intentionSchema>

/** Why an intention was not begun. */
export const intentionRefusals = ['three-in-force', 'over-already'] as const
export type IntentionRefusal = (typeof intentionRefusals)[number]

/** Those in force at an instant, the newest first. */
export function intentionsAt(intentions: readonly Intention[], at: string): Intention[] {
  return intentions
    .filter((one) => one.from <= at && (one.until === null || at < one.until))
    .toSorted((one, other) => later([one.from, one.id], [other.from, other.id]))
}

/** The newest in force at an instant; null where there is none. */
export function intentionAt(intentions: readonly Intention[], at: string): Intention | null {
  return intentionsAt(intentions, at)[0] ?? null
}

/** Those that are over at an instant, the one that ended last first. */
export function formerIntentions(intentions: readonly Intention[], at: string): Intention[] {
  return intentions
    .filter((one) => one.until !== null && one.until <= at)
    .toSorted((one, other) => later([one.until ?? '', one.id], [other.until ?? '', other.id]))
}

/** The intention an act serves: of those in force then the newest with a topic among its tags, else the newest. */
export function intentionOf(
  intentions: readonly Intention[],
  { at, tags }: Pick<Entry, 'at' | 'tags'>,
): Intention | null {
  const inForce = intentionsAt(intentions, at)
  const about = new Set(tags.map(plain))
  return (
    inForce.find(({ topics }) => topics.some((one) => about.has(plain(one)))) ?? inForce[0] ?? null
  )
}

/**
 * What is to be written to begin an intention; nothing where the same sentence is in force already.
 *
 * @param begun with its id, and from when on
 */
export function begin(
  intentions: readonly Intention[],
  begun: Intention,
): { put: Intention[] } | { refused: IntentionRefusal } {
  const inForce = intentionsAt(intentions, begun.from)
  if (inForce.some(({ text }) => text === begun.text)) return { put: [] }
  if (begun.until !== null && begun.until <= begun.from) return { refused: 'over-already' }
  if (inForce.length >= mostIntentions) return { refused: 'three-in-force' }
  return { put: [{ ...begun, topics: topicsOf(begun.topics) }] }
}

/** The intention, ended by the person at an instant; one that is over stays as it ended. */
export function end(intention: Intention, at: string): Intention {
  if (intention.until !== null && intention.until <= at) return intention
  const { lastDay: _lastDay, ...rest } = intention
  return { ...rest, until: at }
}

/** The intention whose last day went by without another being begun since; null where nothing is to be said. */
export function timeIsOver(intentions: readonly Intention[], at: string): Intention | null {
  const [last] = formerIntentions(intentions, at)
  if (!last || last.lastDay === undefined) return null
  const over = last.until ?? ''
  return intentions.some(({ from }) => from >= over) ? null : last
}

/** The instant at which a day of the person's own is over: the beginning of the next. */
export function endOfDay(day: Day, zone: string, dayStart: number): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 })
  const begins = next.toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: dayStart }),
  })
  return instant(begins.epochMilliseconds)
}

/** Topics as they are kept: each once, lower case, without the sign. */
export function topicsOf(written: readonly string[]): string[] {
  return [...new Set(written.map(plain).filter((one) => one !== ''))]
}

function plain(tag: string): string {
  return tag.trim().replace(/^#+/, '').toLowerCase()
}

/** By instant, then by id; the later first. */
function later(one: readonly [string, string], other: readonly [string, string]): number {
  const [a, b] = [one.join(' '), other.join(' ')]
  return a > b ? -1 : Number(a < b)
}
