/**
 * What follows from the entries: tallies, people, sessions, accounts. Each is a fold over entries in any order, so that
 * what is kept up with every entry can at any time be worked out anew, and must then be the same.
 */
import type { OwnAccount } from './account.ts'
import type { GoesBy } from './alias.ts'
import type { MeantEntry } from './correction.ts'
import type { Entry } from './entry.ts'
import {
  isKnown,
  nothingOf,
  partsOf,
  withPart,
  type KnownPerson,
  type PersonFacts,
} from './known-person.ts'
import { cellOf, tallyCell, tallyKey, type KeptTally } from './tally.ts'

/** Rises with every change of what is worked out, or how: stored projections of another version are made anew. */
export const projectionsVersion = 4

/** A stretch of use of one site without a break of thirty minutes. */
export interface Session {
  id: string
  site: string
  from: string
  until: string
  /** Seconds of activity in it. */
  active: number
}

export interface Projections {
  tallies: KeptTally[]
  people: KnownPerson[]
  sessions: Session[]
  accounts: OwnAccount[]
}

/** The session with one more entry in it. */
export function sessionWith(session: Session | undefined, entry: SessionPart): Session {
  const { site, at, view } = entry
  const from = new Date(Date.parse(at) - (view?.activeSeconds ?? 0) * 1_000).toISOString()
  const before = session ?? { id: entry.session, site, from, until: at, active: 0 }
  return {
    ...before,
    from: from < before.from ? from : before.from,
    until: at > before.until ? at : before.until,
    active: before.active + (view?.activeSeconds ?? 0),
  }
}
type SessionPart = Pick<Entry, 'site' | 'at' | 'view'> & { session: string }

/** The account as it is known after an entry under it. */
export function accountAt(
  known: OwnAccount | undefined,
  { site, account, at }: OwnEntry,
): OwnAccount {
  return known && known.since <= at ? known : { site, account, since: at }
}
type OwnEntry = Pick<Entry, 'site' | 'at'> & { account: string }

/** A fold that takes entries one by one, in any order. */
export interface Fold {
  add(entry: MeantEntry): void
  result(): Projections
}

/**
 * @param undone ids of all entries that were taken back
 * @param by the address somebody goes by
 */
export function foldOf(undone: ReadonlySet<string>, by: GoesBy): Fold {
  const tallies = new Map<string, KeptTally>()
  const people = new Map<string, PersonFacts>()
  const sessions = new Map<string, Session>()
  const accounts = new Map<string, OwnAccount>()
  return {
    add(entry) {
      const { id, at, site, session, account } = entry
      const cell = cellOf(entry)
      if (cell) {
        const key = tallyKey(cell)
        const counts = !undone.has(id) && tallyCell(entry) !== null
        const before = tallies.get(key) ?? { ...cell, count: 0, entries: 0 }
        const count = before.count + (counts ? 1 : 0)
        tallies.set(key, { ...before, count, entries: before.entries + 1 })
      }
      for (const [url, part] of partsOf(entry, by))
        people.set(url, withPart(people.get(url) ?? nothingOf(url), part, undone.has(id)))
      if (session !== null)
        sessions.set(session, sessionWith(sessions.get(session), { ...entry, session }))
      if (account !== null) {
        const key = `${site} ${account}`
        accounts.set(key, accountAt(accounts.get(key), { site, at, account }))
      }
    },
    result: () => ({
      tallies: [...tallies.values()],
      people: [...people.values()].filter(isKnown),
      sessions: [...sessions.values()],
      accounts: [...accounts.values()],
    }),
  }
}
