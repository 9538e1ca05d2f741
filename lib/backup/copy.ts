/** Writing a copy of the ledger into a folder outside the browser. */
import { copyName, withCopy, type Copy } from '../domain/copies.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import type { Settings } from '../domain/settings.ts'
import { ledgerJson } from '../exports/json.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { sealed, type Random, type SealingKey } from './sealed.ts'

/** A folder of the person's own. */
export interface OuterFolder {
  names(): Promise<string[]>
  /** The whole file or nothing of it. */
  write(name: string, pieces: AsyncIterable<Piece>): Promise<void>
  /** A file that is gone already is none to remove. */
  remove(name: string): Promise<void>
}
export type Piece = string | Uint8Array<ArrayBuffer>

/** What is known of copies; it lies in a database of its own. */
export interface CopyNotes<Folder = OuterFolder> {
  /** Where a copy goes every day; null: nowhere. */
  folder: Folder | null
  /** What copies there are sealed with; null: they are not. */
  key: SealingKey | null
  /** Files that Waterline wrote there, oldest first: it touches no others. */
  copies: Copy[]
  /** When the last copy was made, there or as a file the person took along. */
  last: string | null
}

export const noCopies: CopyNotes<never> = { folder: null, key: null, copies: [], last: null }

export interface CopySource {
  ledger: Pick<LedgerReader, 'contents' | 'count'>
  settings: Settings
  clock: Pick<Clock, 'now' | 'zone'>
  random: Random
}

/** The text of a copy, sealed where there is a key. */
export async function* copyPieces(
  { ledger, settings, clock, random }: CopySource,
  key: SealingKey | null,
): AsyncGenerator<Piece> {
  const text = ledgerJson(await ledger.contents(), settings, instant(clock.now()))
  yield* key ? sealed(text, key, random) : text
}

/**
 * Writes the day's copy into the folder and removes the oldest of its own; returns what is known then.
 *
 * @param save keeps what is known: first that a file is there, and only then an older one goes
 */
export async function writeCopy<Notes extends CopyNotes<unknown>>(
  source: CopySource,
  folder: OuterFolder,
  notes: Notes,
  save: (notes: Notes) => Promise<void>,
): Promise<Notes> {
  const at = instant(source.clock.now())
  const own = new Set(notes.copies.map(({ name }) => name))
  const others = (await folder.names()).filter((name) => !own.has(name))
  const day = dayOf(at, source.clock.zone(), 0)
  const name = copyName(day, notes.key !== null, new Set(others))
  await folder.write(name, copyPieces(source, notes.key))
  const { kept, gone } = withCopy(notes.copies, { name, at })
  const after = { ...notes, copies: kept, last: at }
  await save(after)
  for (const copy of gone) await folder.remove(copy.name)
  return after
}

/** Once a day, and never of an empty ledger: it would push out what may be needed. */
export async function isCopyDue(
  { ledger, clock }: Pick<CopySource, 'ledger' | 'clock'>,
  { copies }: Pick<CopyNotes, 'copies'>,
): Promise<boolean> {
  const dayAt = (at: string): string => dayOf(at, clock.zone(), 0)
  const last = copies.at(-1)
  if (last && dayAt(last.at) === dayAt(instant(clock.now()))) return false
  return (await ledger.count()) > 0
}
