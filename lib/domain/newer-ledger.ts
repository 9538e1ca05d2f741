/** A ledger of a later version than this code knows. */

/** Newer code wrote this ledger: nothing of it is guessed at, and nothing is changed. */
export class NewerLedgerError extends Error {
  readonly code = 'newer-ledger'
}
