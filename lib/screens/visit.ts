/** The visit under way in the popup: "I came to …", and afterwards what was seen of it. */
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import type { Entry, Observation } from '../domain/entry.ts'
import { signSeen } from '../domain/metrics/intention-match.ts'
import type { Note } from '../domain/notebook/note.ts'
import type { Purpose, PurposeName } from '../domain/notebook/purpose.ts'
import { day, minute } from '../domain/numbers.ts'
import type { Asked } from '../domain/asked.ts'
import { mayAsk, saidIn, type Visit } from '../domain/session-question.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Text } from '../text/text.ts'
import type { Outside } from './outside.ts'

export type VisitModel =
  | { step: 'ask' }
  | { step: 'here'; sentence: string }
  | { step: 'left'; sentence: string }

/** What was read for it. */
export interface VisitSources {
  visit: Visit
  purposes: readonly Purpose[]
  notes: readonly Note[]
  asked: readonly Asked[]
}

interface Needs {
  ledger: Pick<LedgerReader, 'sessionAt' | 'records'>
  outside: Pick<Outside, 'waitingActs'>
  clock: Pick<Clock, 'now'>
}

/** The visit that began last to one of these sites; null where none is under way. */
export async function readVisit(
  sites: readonly string[],
  asked: readonly Asked[],
  { ledger, outside, clock }: Needs,
): Promise<VisitSources | null> {
  const at = instant(clock.now())
  const waiting = await outside.waitingActs()
  const visits = await Promise.all(
    sites.map(async (site): Promise<Visit[]> => {
      const session = await ledger.sessionAt(site, at)
      if (session) return [{ site, session: session.id, from: session.from }]
      return begunOf(site, waiting, at)
    }),
  )
  const visit = visits.flat().toSorted((one, other) => (one.from > other.from ? -1 : 1))[0]
  if (!visit) return null
  const since = instant(Date.parse(visit.from) - day)
  const [purposes, notes] = await Promise.all([
    ledger.records('purpose', since),
    ledger.records('note', since),
  ])
  return { visit, purposes, notes, asked }
}

/** A visit of which nothing is in the ledger yet. */
function begunOf(site: string, waiting: readonly Observation[], at: string): Visit[] {
  const recently = instant(Date.parse(at) - 30 * minute)
  const froms = waiting
    .filter((one) => one.site === site && one.at >= recently)
    .map((one) => instant(Date.parse(one.at) - (one.view?.activeSeconds ?? 0) * 1_000))
  const from = froms.toSorted()[0]
  return from === undefined ? [] : [{ site, session: null, from }]
}

/**
 * @param entries the day's
 * @param today the person's own day
 */
export function visitModel(
  { visit, purposes, notes, asked }: VisitSources,
  entries: readonly Entry[],
  today: Day,
  text: Text,
): VisitModel | null {
  const said = saidIn(visit, purposes)
  if (said === null) return mayAsk(visit, purposes, asked, today) ? { step: 'ask' } : null
  const name = purposeName(said.purpose, text)
  if (said.leftAt === null) return { step: 'here', sentence: text('visit_here', name) }
  const acts = standing(entries).filter((one) => isAct(one) && one.session === visit.session)
  return {
    step: 'left',
    sentence: leftSentence(said.purpose, signSeen(said.purpose, acts, notes), text),
  }
}

function leftSentence(purpose: PurposeName, seen: ReturnType<typeof signSeen>, text: Text): string {
  const name = purposeName(purpose, text)
  if (seen === null) return text('visit_left', name)
  return seen.sign === 'looked'
    ? text('visit_left_looked')
    : text.counted(`visit_left_${seen.sign}`, seen.count, name)
}

/** "answer", as it stands behind "I came to". */
export function purposeName(purpose: PurposeName, text: Text): string {
  return text(purpose === 'keep-up' ? 'visit_keep_up' : `visit_${purpose}`)
}

/** The record that answers it. */
export function purposeSaid(
  purpose: PurposeName,
  { session, site }: Visit,
  clock: Clock,
  dayStart: number,
): Purpose {
  const at = instant(clock.now())
  return {
    record: 'purpose',
    id: clock.id(),
    changedAt: at,
    at,
    day: dayOf(at, clock.zone(), dayStart),
    purpose,
    session,
    site,
    leftAt: null,
  }
}

/** The record that says they have what they came for; null where it was not said what that is. */
export function purposeLeft(
  { visit, purposes }: Pick<VisitSources, 'visit' | 'purposes'>,
  clock: Pick<Clock, 'now'>,
): Purpose | null {
  const said = saidIn(visit, purposes)
  return said && { ...said, leftAt: instant(clock.now()) }
}
