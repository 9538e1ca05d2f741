/** Did one do what one came for? Reading is a match where reading was the reason. */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Note } from '../notebook/note.ts'
import type { Purpose, PurposeName } from '../notebook/purpose.ts'
import { minute } from '../numbers.ts'
import { isBelow } from '../rung.ts'
import { rate, type Rate } from './rate.ts'

/** What in a session can show that somebody did what they came for. */
type Sign = 'wrote' | 'read' | 'noted' | 'helped' | 'looked'

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
    const inIt = sessions.get(session) ?? []
    return signsOf[purpose].some((sign) => shows[sign](inIt, notes))
  })
  return rate(matched.length, reasons.size)
}

const shows: Record<Sign, (acts: readonly Entry[], notes: readonly Note[]) => boolean> = {
  wrote: (acts) => acts.some(isAnswer),
  read: (acts) => acts.some(({ view }) => (view?.itemsRead ?? 0) > 0),
  noted: (acts, notes) => notes.some((note) => isNotedIn(note, acts)),
  helped: (acts) => acts.some(({ act }) => act === 'help'),
  looked: (acts) => acts.some(({ type }) => type === 'View' || type === 'Read'),
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
