/**
 * A day as the waterline drawing and its sentence need it: what was looked at, and one mark for every act.
 *
 * An act taken back is not drawn, on whichever day it was taken back. The counts are exactly the marks drawn.
 */
import { dayOf, daysBetween, hourOf, type Day } from './day.ts'
import type { MeantEntry } from './correction.ts'
import type { ActionType, Rung } from './entry.ts'
import type { Gap } from './gap.ts'
import { hatchedIn, isHatched, type Hatched } from './hatched.ts'
import { isVisible, noCounts } from './rung.ts'
import { isAct, standing } from './undo.ts'
import { knownZone } from './zone.ts'

/** The sentence needs at least this many visible acts (docs/evidence.md, "Waterline gauge"). */
export const fewestForSentence = 5

/** One act that others could notice. */
export interface Mark {
  /** Id of the entry. */
  id: string
  /** Hour of the local clock with fractions; from 24 on after the midnight that the day reaches beyond. */
  hour: number
  rung: Exclude<Rung, 'observe'>
  type: ActionType
  /** ActivityStreams type of what it was done to. */
  object: string | null
  isReply: boolean
  /** Name of the person, null where there is none or it is not kept. */
  person: string | null
}

/** One stretch of looking: `items` things from hour `from` to hour `to`. */
export interface Look {
  id: string
  from: number
  to: number
  items: number
}

export interface Waterline {
  counts: Record<Rung, number>
  marks: Mark[]
  looks: Look[]
  /** Acts below the surface among those others could notice; reading is never counted against anybody. */
  share: { below: number; visible: number }
  /** Whether there is enough for the sentence; else counts alone. */
  hasSentence: boolean
  /** In hours of the local clock, as marks are. */
  hatched: readonly Hatched[]
  /** What is hatched. One that lasts is told where the sites are: it says nothing of one day more than of another. */
  gaps: readonly Gap[]
}

/**
 * The waterline of a day.
 *
 * @param entries the day's entries and, so that nothing taken back later is drawn, all undos after it; any order
 * @param seen what could not be seen, of whatever days, and where the person is
 */
export function waterlineOf(
  entries: readonly MeantEntry[],
  day: Day,
  seen: { gaps: readonly Gap[]; zone: string } = { gaps: [], zone: 'UTC' },
): Waterline {
  const acts = standing(entries)
    .filter((entry) => entry.day === day && isAct(entry))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const marks = acts.flatMap(markOf)
  const looks = acts.filter((entry) => !isVisible(entry.rung)).map(lookOf)
  const counts = noCounts()
  for (const look of looks) counts.observe += look.items
  for (const mark of marks) counts[mark.rung] += 1
  return {
    counts,
    marks,
    looks,
    ...gaugeOf(counts),
    ...hatchedOn(day, seen),
  }
}

/** What the sentence beneath a drawing says of its counts. */
export function gaugeOf(
  counts: Readonly<Record<Rung, number>>,
): Pick<Waterline, 'share' | 'hasSentence'> {
  const below = counts.compose + counts.collaborate + counts.lead
  const visible = counts.touch + below
  return { share: { below, visible }, hasSentence: visible >= fewestForSentence }
}

function hatchedOn(
  day: Day,
  { gaps, zone }: { gaps: readonly Gap[]; zone: string },
): Pick<Waterline, 'hatched' | 'gaps'> {
  const hours = (at: string): number => daysBetween(day, dayOf(at, zone, 0)) * 24 + hourOf(at, zone)
  const over = gaps.flatMap((gap) => {
    const { from, until } = gap
    if (until === null || !isHatched(gap, until)) return []
    const stretch = { gap, from: hours(from), to: hours(until) }
    return stretch.to > 0 && stretch.from < latest ? [stretch] : []
  })
  return { hatched: hatchedIn(over, 0, latest), gaps: over.map(({ gap }) => gap) }
}
/** The hour in which the longest day ends: the next one may begin at noon. */
const latest = 36

function markOf(entry: MeantEntry): Mark[] {
  const { id, rung, type, object, person } = entry
  if (rung === 'observe') return []
  return [
    {
      id,
      hour: hourInDay(entry, entry.at),
      rung,
      type,
      object: object?.type ?? null,
      isReply: object !== null && object.inReplyTo !== null,
      person: person?.name ?? null,
    },
  ]
}

/** A `View` is written when a stretch of looking ends; any other quiet act is one thing at one instant. */
function lookOf(entry: MeantEntry): Look {
  const { id, at, view } = entry
  const to = hourInDay(entry, at)
  if (view === null) return { id, from: to, to, items: 1 }
  const start = new Date(Date.parse(at) - view.activeSeconds * 1000).toISOString()
  return { id, from: Math.min(hourInDay(entry, start), to), to, items: view.itemsSeen }
}

/** Hour on the day the entry belongs to: below 0 before its midnight, 24 and more after the next. */
function hourInDay({ day, zone: named, written }: MeantEntry, at: string): number {
  const zone = knownZone(named)
  // An act that was moved to another day keeps its hour.
  const days = daysBetween(written?.day ?? day, dayOf(at, zone, 0))
  return days * 24 + hourOf(at, zone)
}
