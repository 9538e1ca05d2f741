/** What is asked of the ledger where a prompt might come, in one transaction: a page waits for the answer. */
import type { Moment } from '../domain/moment.ts'
import type { RecordOf } from '../domain/notebook/notebook.ts'
import type { Session } from '../domain/projections.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { Database } from './database.ts'
import { recordsOf } from './records.ts'
import { runningSession } from './sessions.ts'

/** Where, when, and how far back: instants. */
export interface Break {
  site: string
  at: string
  /** Prompts shown then or later count. */
  momentsSince: string
  /** What was said of visits then or later counts. */
  purposesSince: string
}

export interface AtBreak {
  /** Open suggestions. */
  open: Suggestion[]
  /** Oldest first. */
  moments: Moment[]
  /** The site's session; null where none is running. */
  session: Session | null
  purposes: RecordOf<'purpose'>[]
}

export async function atBreak(
  database: Database,
  { site, at, momentsSince, purposesSince }: Break,
): Promise<AtBreak> {
  const stores = ['suggestions', 'moments', 'sessions', 'notebook'] as const
  const transaction = database.transaction(stores)
  const [open, moments, session, purposes] = await Promise.all([
    transaction.objectStore('suggestions').index('state').getAll('open'),
    transaction.objectStore('moments').index('at').getAll(IDBKeyRange.lowerBound(momentsSince)),
    runningSession(transaction.objectStore('sessions'), site, at, at),
    recordsOf(transaction.objectStore('notebook'), 'purpose', purposesSince),
  ])
  return { open, moments, session, purposes }
}
