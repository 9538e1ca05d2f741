/** Sessions: stretches of use of one site, thirty minutes without an active second apart. */
import type { Observation } from '../domain/entry.ts'
import type { Session } from '../domain/projections.ts'

/** docs/evidence.md, "Session end". */
const gapSeconds = 30 * 60

/** The store of sessions, in a transaction of either kind. */
interface Sessions {
  index(name: 'site'): {
    openCursor(range: IDBKeyRange, direction: 'prev'): Promise<{ value: Session } | null>
  }
}

/** The session of a site that a stretch from one instant to another falls into, or continues. */
export async function runningSession(
  sessions: Sessions,
  site: string,
  from: string,
  until: string,
): Promise<Session | null> {
  const range = IDBKeyRange.bound([site, ''], [site, shift(until, gapSeconds)])
  const cursor = await sessions.index('site').openCursor(range, 'prev')
  const latest = cursor?.value
  return latest && shift(latest.until, gapSeconds) >= from ? latest : null
}

/** The running session an observation belongs to; null where it begins a new one. */
export async function sessionOf(
  sessions: Sessions,
  { site, at, view }: Observation,
): Promise<Session | null> {
  const from = shift(at, -(view?.activeSeconds ?? 0))
  return runningSession(sessions, site, from, at)
}

function shift(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString()
}
