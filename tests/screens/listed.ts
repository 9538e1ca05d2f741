/** Entries as the ledger lists them, worked out from a handful. */
import type { Entry } from '../../lib/domain/entry.ts'
import { comparePositions } from '../../lib/domain/position.ts'
import type { ListedEntry } from '../../lib/ledger/reader.ts'

/** Newest first, each with what took it back and what it took back. */
export function listed(entries: readonly Entry[]): ListedEntry[] {
  return entries
    .toSorted((one, other) => comparePositions(other, one))
    .map((entry) => ({
      entry,
      undo: entries.find(({ undoes }) => undoes === entry.id) ?? null,
      undone: entries.find(({ id }) => id === entry.undoes) ?? null,
    }))
}
