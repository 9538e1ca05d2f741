/**
 * Erasing from snapshots: whatever is erased from the ledger is in none of them either, before anybody is told that it
 * is gone. A worker that ends in the middle of it leaves word, and then all snapshots go.
 */
import { goesWith, isAbout, leftOf, withoutReferences, type Erasure } from '../domain/erasure.ts'
import type { Entry } from '../domain/entry.ts'
import type { Folder } from '../domain/folder.ts'
import { leftOfRecord } from '../domain/notebook/notebook.ts'
import { fileOf, noSnapshots, others, type Manifest, type Segment } from '../domain/snapshot.ts'
import { readManifest, sweep, writeManifest } from './manifest.ts'
import {
  packEntries,
  packOthers,
  readEntries,
  readOthers,
  type Others,
  type Packed,
} from './segments.ts'

/** What is erased, as lib/ledger/erase.ts has it, and the bare ids of all that ever was. */
export interface Forgotten {
  erasure: Erasure
  who: ReadonlySet<string>
  erased: ReadonlySet<string>
  /** Which of these entries the ledger holds. */
  held: (ids: readonly string[]) => Promise<ReadonlySet<string>>
}

/**
 * Erases from the ledger and then from its snapshots.
 *
 * @param erase erases from the ledger; where that fails, snapshots stay as they were
 */
export async function forgetInSnapshots(
  folder: Folder,
  erase: () => Promise<Forgotten>,
): Promise<void> {
  const before = await readManifest(folder)
  await writeManifest(folder, { ...before, isForgetting: true })
  const forgotten = await erase().catch(async (cause: unknown) => {
    await writeManifest(folder, before)
    throw cause
  })
  // What an earlier erasure that was cut short left goes, all of it.
  if (before.isForgetting || forgotten.erasure.by === 'everything') return drop(folder)
  try {
    const manifest = await without(folder, before, forgotten)
    // Only what holds nothing of it any more may be read again.
    await sweep(folder, manifest)
    await writeManifest(folder, manifest)
  } catch (cause) {
    console.error(cause)
    await drop(folder)
  }
}

/** What an erasure that was cut short left goes, all of it. */
export async function finishForgetting(folder: Folder): Promise<void> {
  if ((await readManifest(folder)).isForgetting) await drop(folder)
}

async function drop(folder: Folder): Promise<void> {
  await sweep(folder, noSnapshots)
  await writeManifest(folder, noSnapshots)
}

async function without(
  folder: Folder,
  manifest: Manifest,
  forgotten: Forgotten,
): Promise<Manifest> {
  const segments: Segment[] = []
  for (const segment of manifest.segments) {
    const left = await leftOfSegment(folder, segment, forgotten)
    if (left === 'all') segments.push(segment)
    if (left === 'all' || left === 'nothing') continue
    await folder.write(fileOf(left), left.bytes)
    segments.push({ ...segment, checksum: left.checksum, count: left.count, sum: null })
  }
  return { ...manifest, segments }
}

/** What can't be read may hold what is erased: nothing of it is left. */
async function leftOfSegment(
  folder: Folder,
  segment: Segment,
  forgotten: Forgotten,
): Promise<Packed | 'all' | 'nothing'> {
  if (segment.part === others) {
    const records = await readOthers(folder, segment)
    return records ? packOthers(others, leftOfOthers(records, forgotten)) : 'nothing'
  }
  const entries = (await readEntries(folder, segment)) ?? []
  const held = await heldThoughOld(entries, forgotten)
  const left = entries.flatMap((entry) =>
    held.has(entry.id) ? entry : (leftOfEntry(entry, forgotten) ?? []),
  )
  if (left.length === 0) return 'nothing'
  // What is no entry any more was passed over, and is not looked into.
  const isAll = left.length === segment.count && left.every((one, at) => one === entries[at])
  return isAll ? 'all' : packEntries(segment.part, left)
}

/** Snapshots have what was written: what is too old by that and still in the ledger is meant otherwise by now. */
async function heldThoughOld(
  entries: readonly Entry[],
  { erasure, who, held }: Forgotten,
): Promise<ReadonlySet<string>> {
  if (erasure.by !== 'age') return new Set()
  return held(entries.filter((one) => leftOf(one, erasure, who) === null).map(({ id }) => id))
}

function leftOfEntry(entry: Entry, { erasure, who, erased }: Forgotten): Entry | null {
  if (erased.has(entry.id) || isAbout(entry, erased)) return null
  return leftOf(entry, erasure, who)
}

function leftOfOthers(records: Others, { erasure, who, erased }: Forgotten): Others {
  const isOfSite = (site: string): boolean => erasure.by === 'site' && site === erasure.site
  const suggestions = records.suggestions.filter(
    (one) => !erased.has(one.id) && !goesWith(one, erasure, who, erased),
  )
  const left = new Set(suggestions.map(({ id }) => id))
  const gone = new Set(records.suggestions.map(({ id }) => id).filter((id) => !left.has(id)))
  return {
    ...records,
    suggestions,
    moments: records.moments.filter(
      ({ id, suggestion, site }) => !erased.has(id) && !gone.has(suggestion) && !isOfSite(site),
    ),
    gaps: records.gaps.filter(({ id, site }) => !erased.has(id) && !isOfSite(site)),
    reflections: records.reflections.map((one) => withoutReferences(one, erased)),
    notebook: records.notebook.flatMap((one) =>
      erased.has(one.id) ? [] : (leftOfRecord(one, erasure, who) ?? []),
    ),
    aliases: records.aliases.filter(({ url, person }) => !who.has(url) && !who.has(person)),
  }
}
