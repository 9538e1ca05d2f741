/** Did one do what one came for? Reading is a match where reading was the reason. */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Note } from '../notebook/note.ts'
import type { Purpose, PurposeName } from '../notebook/purpose.ts'
import { minute } from '../numbers.ts'
import { isBelow } from '../rung.ts'
import { rate, type Rate } from './rate.ts'

/** What in a session can show that somebody did what they came for. */
export type Sign = 'wrote' | 'read' | 'noted' | 'helped' | 'looked'

/** Which of them show it, for each reason; one is enough (docs/evidence.md, what is measured; status J). */
export const signsOf: Record<PurposeName, readonly Sign[]> = {
  answer: ['wrote'],
  learn: ['read', 'noted'],
  help: ['helped'],
  'keep-up': ['looked'],
}

/** A reason given before a session began belongs to the one that begins within so long. */
const beginsWithin = 30 * minute

/**
 * Sessions with a stated reason in which it was met. Where several were stated, the last holds; a reason without a
 * session that was seen is left out.
 *
 * @param acts acts that stand, looks among them, of at least the sessions that the purposes were said in
 * @param notes a note belongs to a session by its time, and its site where it has one
 */
export function intentionMatch(
  purposes: readonly Purpose[],
  acts: readonly Entry[],
  notes: readonly Note[],
): Rate {
  const sessions = Map.groupBy(acts, ({ session }) => session)
  const reasons = new Map<string, PurposeName>()
  for (const one of purposes.toSorted((some, other) => (some.at < other.at ? -1 : 1))) {
    const session = one.session ?? sessionAfter(one, acts)
    if (session !== null && sessions.has(session)) reasons.set(session, one.purpose)
  }
  const matched = [...reasons].filter(([session, purpose]) => {
    return signSeen(purpose, sessions.get(session) ?? [], notes) !== null
  })
  return rate(matched.length, reasons.size)
}

/** What of a session shows that one did what one came for, and how often or how long; null where nothing does. */
export function signSeen(
  purpose: PurposeName,
  acts: readonly Entry[],
  notes: readonly Note[],
): { sign: Sign; count: number } | null {
  const counted = signsOf[purpose].map((sign) => ({ sign, count: counts[sign](acts, notes) }))
  return counted.find(({ count }) => count > 0) ?? null
}

const counts: Record<Sign, (acts: readonly Entry[], notes: readonly Note[]) => number> = {
  wrote: (acts) => acts.filter(isAnswer).length,
  read: (acts) => acts.reduce((sum, { view }) => sum + (view?.itemsRead ?? 0), 0),
  noted: (acts, notes) => notes.filter((note) => isNotedIn(note, acts)).length,
  helped: (acts) => acts.filter(({ act }) => act === 'help').length,
  looked: (acts) => acts.filter(({ type }) => type === 'View' || type === 'Read').length,
}

/** A message counts as an answer: whether somebody had written before is not known of every thread. */
function isAnswer({ rung, object }: Entry): boolean {
  return isBelow(rung) && (object?.type === 'ChatMessage' || typeof object?.inReplyTo === 'string')
}

function isNotedIn({ at, site }: Note, acts: readonly Entry[]): boolean {
  const isThere = site === null || acts.some((act) => act.site === site)
  return isThere && acts.some((act) => beginOf(act) <= at) && acts.some((act) => act.at >= at)
}

/** A look is written down when it ends. */
function beginOf({ at, view }: Entry): string {
  return instant(Date.parse(at) - (view?.activeSeconds ?? 0) * 1_000)
}

function sessionAfter({ at, site }: Purpose, acts: readonly Entry[]): string | null {
  const until = instant(Date.parse(at) + beginsWithin)
  const [first] = acts
    .filter((act) => act.session !== null && (site === null || act.site === site))
    .filter((act) => act.at >= at && act.at <= until)
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  return first?.session ?? null
}
