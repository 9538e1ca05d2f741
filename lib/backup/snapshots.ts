/** Snapshots as they are read: which there are, and what each one holds. */
import type { Entry } from '../domain/entry.ts'
import type { Folder } from '../domain/folder.ts'
import { countAt, others, segmentsAt } from '../domain/snapshot.ts'
import { readManifest } from './manifest.ts'
import { readEntries, readOthers, type Others } from './segments.ts'

export interface Snapshot {
  /** Instant at which it was taken. */
  at: string
  /** Entries in it. */
  count: number
}

/** The snapshots there are, newest first. */
export async function listSnapshots(folder: Folder): Promise<Snapshot[]> {
  const manifest = await readManifest(folder)
  if (manifest.isForgetting) return []
  return manifest.snapshots.toReversed().map((at) => ({ at, count: countAt(manifest, at) }))
}

/** A part of a snapshot: the entries of one day, or the records beside them; null: it can't be read. */
export type Part =
  | { part: string; entries: Entry[] | null }
  | { part: typeof others; records: Others | null }

/** A snapshot part by part, so that only one of them is held at a time. */
export async function* readSnapshot(folder: Folder, at: string): AsyncGenerator<Part> {
  const manifest = await readManifest(folder)
  if (manifest.isForgetting) return
  for (const segment of segmentsAt(manifest, at)) {
    const { part } = segment
    if (part === others) yield { part, records: await readOthers(folder, segment) }
    else yield { part, entries: await readEntries(folder, segment) }
  }
}
