/** What the tests of metrics share: moments, answers that were opened, a number of the same. */
import { instant } from '../../../lib/domain/clock.ts'
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import type { Moment } from '../../../lib/domain/moment.ts'
import { entry, idAt, now, otherVisit } from '../build.ts'

/** A prompt shown `ago` milliseconds before `now`, which was held back with a probability of .4. */
export function moment(ago: number, fields: Partial<Moment> = {}): Moment {
  const at = instant(now - ago)
  return {
    id: idAt(now - ago),
    at,
    day: at.slice(0, 10),
    site: 'linkedin',
    session: otherVisit,
    suggestion: idAt(now - ago),
    family: 'follow-up',
    place: 'page',
    heldBack: false,
    probability: 0.4,
    isNewKind: false,
    answer: null,
    answeredAt: null,
    welcome: null,
    ...fields,
  }
}

/** An answer of theirs, opened. */
export function opened(ago: number, person: Person | null, fields: Partial<Entry> = {}): Entry {
  return entry(ago, { type: 'Read', rung: 'observe', person, ...fields })
}

/** A stretch of looking that ended `ago` milliseconds before `now`. */
export function looked(ago: number, activeSeconds: number, fields: Partial<Entry> = {}): Entry {
  const view = { activeSeconds, itemsSeen: 9, itemsRead: 0, adsSeen: 0, ownSeen: 0, people: [] }
  return entry(ago, { type: 'View', rung: 'observe', object: null, view, ...fields })
}

/** So many of the same, each made anew. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}
