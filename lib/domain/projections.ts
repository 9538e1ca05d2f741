/**
 * What follows from the entries: tallies, people, sessions, accounts. Each is a fold over entries in any order, so that
 * what is kept up with every entry can at any time be worked out anew, and must then be the same.
 */
import type { OwnAccount } from './account.ts'
import type { GoesBy } from './alias.ts'
import type { MeantEntry } from './correction.ts'
import type { Entry, Person } from './entry.ts'
import { nameWords } from './name-words.ts'
import { cellOf, tallyCell, tallyKey, type KeptTally } from './tally.ts'

/** Rises with every change of what is worked out, or how: stored projections of another version are made anew. */
export const projectionsVersion = 2

/** Someone acted towards at least once; only these people have names. */
export interface KnownPerson {
  url: string
  name: string | null
  /** Instant at which they were called so. */
  named: string | null
  /** What the name is found by. */
  words: string[]
  /** First act towards them seen. */
  since: string
}

/** A stretch of use of one site without a break of thirty minutes. */
export interface Session {
  id: string
  site: string
  from: string
  until: string
}

export interface Projections {
  tallies: KeptTally[]
  people: KnownPerson[]
  sessions: Session[]
  accounts: OwnAccount[]
}

/** Everybody with an address whom an act was towards; being seen or read makes nobody known. */
export function met(entry: Entry): (Person & { url: string })[] {
  if (entry.rung === 'observe' && entry.type !== 'Ignore') return []
  return [entry.person, ...entry.others].flatMap((one) =>
    one?.url ? [{ url: one.url, name: one.name }] : [],
  )
}

/** What is known of two records of one person: the newest name, the first act. */
export function oneKnown(url: string, some: readonly KnownPerson[]): KnownPerson {
  // Of two names at one instant the same one, whichever came first: a fold has no order.
  const [named] = some
    .filter(({ name }) => name !== null)
    .toSorted((one, other) =>
      `${one.named} ${one.name}` > `${other.named} ${other.name}` ? -1 : 1,
    )
  const since = some.map((one) => one.since).toSorted()[0] ?? ''
  const name = named?.name ?? null
  return { url, name, named: named?.named ?? null, words: nameWords(name ?? ''), since }
}

/** What one act tells of a person. */
export function metAt(at: string, url: string, name: string | null): KnownPerson {
  return { url, name, named: name === null ? null : at, words: nameWords(name ?? ''), since: at }
}

/** The session with one more entry in it. */
export function sessionWith(session: Session | undefined, entry: SessionPart): Session {
  const { site, at, view } = entry
  const from = new Date(Date.parse(at) - (view?.activeSeconds ?? 0) * 1_000).toISOString()
  const before = session ?? { id: entry.session, site, from, until: at }
  return {
    ...before,
    from: from < before.from ? from : before.from,
    until: at > before.until ? at : before.until,
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
  const people = new Map<string, KnownPerson>()
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
      for (const one of met(entry)) {
        const url = by(one.url)
        const known = people.get(url)
        const now = metAt(at, url, one.name)
        people.set(url, known ? oneKnown(url, [known, now]) : now)
      }
      if (session !== null)
        sessions.set(session, sessionWith(sessions.get(session), { ...entry, session }))
      if (account !== null) {
        const key = `${site} ${account}`
        accounts.set(key, accountAt(accounts.get(key), { site, at, account }))
      }
    },
    result: () => ({
      tallies: [...tallies.values()],
      people: [...people.values()],
      sessions: [...sessions.values()],
      accounts: [...accounts.values()],
    }),
  }
}
