/** What the tests of the audit share. */
import type { Entry, Person } from '../../../lib/domain/entry.ts'
import { auditOf, type Audit, type AuditGround } from '../../../lib/domain/audit/audit.ts'
import { gather, noTouchPoints } from '../../../lib/domain/audit/touch-points.ts'
import { instant } from '../../../lib/domain/clock.ts'
import { personKey } from '../../../lib/domain/people.ts'
import { entry, now } from '../build.ts'

export const today = instant(now).slice(0, 10)

/** The audit of some entries, in which everybody was acted towards. */
export function audited(
  entries: readonly Entry[],
  fields: Partial<AuditGround> & { undone?: ReadonlySet<string>; pages?: number } = {},
): Audit {
  const { undone = new Set(), pages = 1_000, ...ground } = fields
  const points = noTouchPoints()
  for (let at = 0; at < entries.length; at += pages)
    gather(points, entries.slice(at, at + pages), { by: (url) => url, undone, now, today })
  return auditOf(points, {
    now,
    today,
    zone: 'Europe/Berlin',
    dayStart: 0,
    horizon: null,
    known: new Set(points.people.keys()),
    profiles: new Map(),
    ownFields: [],
    circles: [],
    notNeeded: new Set(),
    ...ground,
  })
}

/** As an archive lists a connection of which no invitation is left. */
export function connected(ago: number, person: Person, fields: Partial<Entry> = {}): Entry {
  return entry(ago, {
    type: 'Add',
    person,
    object: { type: 'Relationship', url: null, inReplyTo: null },
    witness: 'imported',
    source: 'archive',
    ...fields,
  })
}

export function urls(...people: readonly Person[]): string[] {
  return people.flatMap((one) => personKey(one) ?? [])
}
