/** When is a plan of a reflection done? By the act that was planned, once it is seen; or by the end of its time. */
import type { GoesBy } from './alias.ts'
import { instant } from './clock.ts'
import type { Day } from './day.ts'
import type { Act, Entry } from './entry.ts'
import type { NotebookRecord } from './notebook/notebook.ts'
import type { Plan, PlannedAct } from './notebook/plan.ts'
import { knownBy, partnerKeys } from './people.ts'
import { isBelow } from './rung.ts'
import { isAct, standing } from './undo.ts'

/** docs/evidence.md, plans at a time: 3 (Epton, Currie & Armitage 2017; number J). */
export const plansAtOnce = 3

/** Acts of which only the person can say what they were for. */
const saidToBe: Partial<Record<PlannedAct, Act>> = {
  ask: 'ask',
  help: 'help',
  thank: 'thank',
  introduce: 'introduce',
  mentor: 'mentor',
  host: 'host',
}

/** Whether an act is of the kind that was planned, towards whomever. */
export function isOfKind({ rung, act, object }: Entry, planned: PlannedAct): boolean {
  const said = saidToBe[planned]
  if (said !== undefined) return act === said
  if (!isBelow(rung)) return false
  const isMessage = object?.type === 'ChatMessage'
  if (planned === 'write') return isMessage
  const isReply = !isMessage && typeof object?.inReplyTo === 'string'
  return planned === 'reply' ? isReply : !isMessage && !isReply && object?.type === 'Note'
}

/** A plan for tomorrow is watched for until tomorrow ends: the instant before the day after begins. */
export function plannedUntil(day: Day, zone: string, dayStart: number): string {
  const end = Temporal.PlainDate.from(day)
    .add({ days: 2 })
    .toZonedDateTime({ timeZone: zone, plainTime: { hour: dayStart } })
  return instant(end.epochMilliseconds - 1)
}

/**
 * The plans that changed, and those alone: done by the first act that fits, open again where that was taken back or
 * turned out to be something else, expired when their time is over.
 *
 * @param entries at least those of the plans that are open, in any order; people by the address they go by
 * @param now Unix time in ms
 */
export function settlePlans(
  records: readonly NotebookRecord[],
  entries: readonly Entry[],
  now: number,
  by: GoesBy,
): Plan[] {
  const acts = standing(entries)
    .filter((entry) => isAct(entry) && entry.source !== 'archive')
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const undone = new Set(entries.flatMap(({ undoes }) => undoes ?? []))
  return records.flatMap((record) => {
    if (record.record !== 'plan') return []
    const plan = withOneAddress(record, by)
    if (!isWatched(plan, byId, undone)) return []
    const act = acts.find((entry) => isInTime(entry, plan) && isPlanned(entry, plan))
    const settled = act ? done(plan, act) : ended(plan, now)
    const isSame = settled.state === plan.state && settled.closedBy === plan.closedBy
    return isSame ? [] : [{ ...settled, changedAt: instant(now) }]
  })
}

function withOneAddress(plan: Plan, by: GoesBy): Plan {
  const { person } = plan
  return person?.url ? { ...plan, person: { ...person, url: by(person.url) } } : plan
}

/** An open one; and one that is done by an act which no longer is that. */
function isWatched(
  plan: Plan,
  byId: ReadonlyMap<string, Entry>,
  undone: ReadonlySet<string>,
): boolean {
  if (plan.state !== 'done' || plan.closedBy === null) return plan.state === 'open'
  const act = byId.get(plan.closedBy)
  return undone.has(plan.closedBy) || (act !== undefined && !isPlanned(act, plan))
}

function done(plan: Plan, act: Entry): Plan {
  return { ...plan, state: 'done', closedAt: act.at, closedBy: act.id }
}

function ended(plan: Plan, now: number): Plan {
  const open: Plan = { ...plan, state: 'open', closedAt: null, closedBy: null }
  return plan.until < instant(now) ? { ...open, state: 'expired', closedAt: plan.until } : open
}

function isInTime({ at }: Entry, plan: Plan): boolean {
  return at > plan.at && at <= plan.until
}

function isPlanned(entry: Entry, { act, person, tag }: Plan): boolean {
  if (!isOfKind(entry, act)) return false
  if (tag !== null && !entry.tags.includes(tag)) return false
  if (person === null) return true
  return person.url === null
    ? knownBy(entry).some((who) => who === person.name)
    : partnerKeys(entry).includes(person.url)
}
