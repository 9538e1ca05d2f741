/**
 * Taking a snapshot, a little at a time. Only days that changed, by the ledger's own checksums, are written anew, and
 * those whose segment is no longer what was written.
 */
import { isSame, type DayChecksum } from '../domain/checksum.ts'
import { asWritten } from '../domain/correction.ts'
import type { Day } from '../domain/day.ts'
import type { Folder } from '../domain/folder.ts'
import {
  fileOf,
  newest,
  others,
  withSegment,
  withSnapshot,
  type Segment,
} from '../domain/snapshot.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { readManifest, sweep, writeManifest } from './manifest.ts'
import { isSound, packEntries, packOthers, type Others, type Packed } from './segments.ts'

/** Days looked at in one step, and entries after which a step ends: well below a second. */
const daysAStep = 200
const entriesAStep = 5_000

export type Source = Pick<
  LedgerReader,
  | 'checksums'
  | 'entriesOfDay'
  | 'intentions'
  | 'suggestions'
  | 'reflections'
  | 'moments'
  | 'gaps'
  | 'aliases'
  | 'notebook'
>

/**
 * Does one step of a snapshot.
 *
 * @param from day to go on with; '' to begin
 * @param at instant of the step
 * @returns the day to go on with, null when the snapshot is whole
 */
export async function takeStep(
  { source, folder }: { source: Source; folder: Folder },
  from: Day,
  at: string,
): Promise<Day | null> {
  let manifest = await readManifest(folder)
  if (manifest.isForgetting) return null
  const known = newest(manifest)
  const days = await source.checksums()
  let [looked, written] = [0, 0]
  for (const sum of days.filter(({ day }) => day >= from)) {
    if (looked >= daysAStep || written >= entriesAStep) {
      await writeManifest(folder, manifest)
      return sum.day
    }
    looked += 1
    if (await isKept(folder, known.get(sum.day), sum)) continue
    const entries = (await source.entriesOfDay(sum.day)).map(asWritten)
    const packed = await packEntries(sum.day, entries)
    await keep({ ...packed, sum: [...sum.sum] })
    written += entries.length
  }
  // What was changed while earlier steps were taken may have gone from a day ahead to one behind.
  const reached = newest(manifest)
  if (!days.every((sum) => isSameDay(reached.get(sum.day), sum))) {
    await writeManifest(folder, manifest)
    return ''
  }
  const there = new Set([others, ...days.map(({ day }) => day)])
  for (const part of known.keys())
    if (!there.has(part)) manifest = withSegment(manifest, part, null, at)
  await keep({ ...(await packOthers(others, await othersOf(source))), sum: null })
  manifest = withSnapshot(manifest, at)
  await writeManifest(folder, manifest)
  await sweep(folder, manifest)
  return null

  async function keep(found: Packed & Pick<Segment, 'sum'>): Promise<void> {
    // What another snapshot rests on already is not touched.
    if (!(await isSound(folder, found))) await folder.write(fileOf(found), found.bytes)
    manifest = withSegment(manifest, found.part, found, at)
  }
}

/** Whether a day's newest segment is as the day is, and still what was written. */
async function isKept(
  folder: Folder,
  segment: Segment | undefined,
  day: DayChecksum,
): Promise<boolean> {
  return segment !== undefined && isSameDay(segment, day) && isSound(folder, segment)
}

function isSameDay(segment: Segment | undefined, { day, count, sum }: DayChecksum): boolean {
  if (!segment?.sum) return false
  return isSame({ day, count: segment.count, sum: segment.sum }, { day, count, sum })
}

async function othersOf(source: Source): Promise<Others> {
  return {
    intentions: await source.intentions(),
    suggestions: await source.suggestions(),
    reflections: await source.reflections(),
    moments: await source.moments(),
    gaps: await source.gaps(),
    aliases: await source.aliases(),
    notebook: await source.notebook(),
  }
}
