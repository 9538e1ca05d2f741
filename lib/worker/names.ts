/** Whether people stand by their names: what comes in follows the setting. */
import { readSettings } from '../browser/settings.ts'
import type { Said } from '../domain/correction.ts'
import type { Observation } from '../domain/entry.ts'
import type { NamingRecords } from '../domain/merge.ts'
import {
  namelessAlias,
  namelessChanges,
  namelessEntry,
  namelessObservation,
  namelessRecord,
  namelessSuggestion,
} from '../domain/names-off.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Settings } from '../domain/settings.ts'
import { hashing } from './pseudonyms.ts'

async function areKept(): Promise<boolean> {
  return (await readSettings()).names === 'kept'
}

/** Observations as the setting has it. */
export async function inSetNames(
  observations: readonly Observation[],
  { names }: Pick<Settings, 'names'>,
): Promise<Observation[]> {
  if (names === 'kept') return [...observations]
  return hashing((hashOf) => observations.map((one) => namelessObservation(one, hashOf)))
}

/** What is said of an act, as the setting has it. */
export async function saidInSetNames(said: Said): Promise<Said> {
  return (await areKept()) ? said : hashing((hashOf) => namelessChanges(said, hashOf))
}

/** A name that somebody typed, or an address, as the setting has it. */
export async function nameInSetNames(name: string): Promise<string> {
  return (await areKept()) ? name : hashing((hashOf) => hashOf(name))
}

/** What somebody wrote down, as the setting has it. */
export async function recordInSetNames(record: NotebookRecord): Promise<NotebookRecord> {
  if (await areKept()) return record
  return hashing((hashOf) => namelessRecord(record, hashOf) ?? record)
}

/** Records of a ledger file, as the setting has it. */
export async function fileInSetNames<F extends NamingRecords>(file: F): Promise<F> {
  if (await areKept()) return file
  return hashing((hashOf) => ({
    ...file,
    entries: file.entries.map((one) => namelessEntry(one, hashOf)),
    suggestions: file.suggestions.map((one) => namelessSuggestion(one, hashOf)),
    aliases: file.aliases.map((one) => namelessAlias(one, hashOf)),
    notebook: file.notebook.flatMap((one) => namelessRecord(one, hashOf) ?? []),
  }))
}
