/** Archives that were taken in, each with the ids of what came with it: nothing else tells that from what was there before. */
import type { ArchiveImport, KeptImport } from '../domain/archive-import.ts'
import type { Database } from './database.ts'
import { readMerge } from './merge-state.ts'

export interface StoredImport extends ArchiveImport {
  /** Ids of its entries one after the other, 16 bytes each: a text each would be three times as long. */
  ids: Uint8Array
}

/** Bytes of an id. */
const length = 16

export function packIds(ids: readonly string[]): Uint8Array {
  return Uint8Array.fromHex(ids.join('').replaceAll('-', ''))
}

/** Ids that came with an import, some at a time. */
export function* idsOf({ ids }: StoredImport, atOnce: number): Generator<string[]> {
  const text = (at: number): string =>
    ids
      .slice(at, at + length)
      .toHex()
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  for (let from = 0; from < ids.length; from += atOnce * length) {
    const until = Math.min(ids.length, from + atOnce * length)
    const some: string[] = []
    for (let at = from; at < until; at += length) some.push(text(at))
    yield some
  }
}

/** Those that are in, the newest first. */
export async function keptImports(database: Database): Promise<KeptImport[]> {
  const [stored, merge] = await Promise.all([database.getAll('imports'), readMerge(database)])
  const isComing = ({ id }: StoredImport): boolean =>
    merge !== null && merge.phase !== 'done' && merge.archive?.id === id
  return stored
    .filter((one) => !isComing(one))
    .map(({ id, at, site, from, until, ids }) => {
      const added = ids.length / length
      return { id, at, site, from, until, added }
    })
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}
