/**
 * A letter: one observation in the outbox (`storage.local`), under its own key.
 *
 * Every candidate and entry stands there before anything else happens, and goes only when the worker has it
 * in the ledger: a dead worker, a closed tab, a killed browser lose nothing.
 */
import type { Observation } from '../domain/entry.ts'

export const letterPrefix = 'outbox.'

export interface Letter {
  /** `held`: its verdict is still out. `ready`: it took place. */
  state: 'held' | 'ready'
  observation: Observation
}
