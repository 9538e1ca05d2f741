/** Snapshots as they are read: which there are, and what each one holds. */
import type { Day } from '../domain/day.ts'
import type { Entry } from '../domain/entry.ts'
import type { LedgerContents } from '../domain/ledger-file.ts'
import type { Folder } from '../domain/folder.ts'
import { countAt, others, segmentsAt, type Segment } from '../domain/snapshot.ts'
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

/** The entries of one day of a snapshot; null where its file is gone or damaged. */
interface SnapshotDay {
  day: Day
  entries: Entry[] | null
}

/** A snapshot day by day, so that only one of them is held at a time. */
export async function* snapshotDays(folder: Folder, at: string): AsyncGenerator<SnapshotDay> {
  for (const segment of await segmentsOf(folder, at))
    if (segment.part !== others)
      yield { day: segment.part, entries: await readEntries(folder, segment) }
}

/** All that can be read of a snapshot, as a ledger file has it. */
export async function snapshotContents(folder: Folder, at: string): Promise<LedgerContents> {
  const beside = (await segmentsOf(folder, at)).find(({ part }) => part === others)
  return { ...((beside && (await readOthers(folder, beside))) ?? noOthers), entries: entries() }

  async function* entries(): AsyncGenerator<Entry[]> {
    for await (const day of snapshotDays(folder, at)) yield day.entries ?? []
  }
}

async function segmentsOf(folder: Folder, at: string): Promise<Segment[]> {
  const manifest = await readManifest(folder)
  return manifest.isForgetting ? [] : segmentsAt(manifest, at)
}

const noOthers: Others = {
  intentions: [],
  suggestions: [],
  reflections: [],
  moments: [],
  notebook: [],
  gaps: [],
  aliases: [],
}
