/**
 * Snapshots: the ledger as it was on each of the last days, put together from segments that they share.
 *
 * A segment holds the entries of one day, or the records beside the entries. It belongs to every snapshot from `since`
 * on, up to `until`, when another one took its place.
 */
import { instantSchema } from './entry.ts'
import { z } from './schema.ts'

/** Where they lie in the browser's private file system. */
export const snapshotsFolder = 'snapshots'

/** Snapshots kept, one a day. */
export const snapshotsKept = 7

/** The segment of the records beside the entries. */
export const others = 'others'

const segmentSchema = z.object({
  /** A day, `YYYY-MM-DD`, or `others`. */
  part: z.string(),
  /** The first half of the SHA-256 of its file, in hexadecimal digits. */
  checksum: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** Entries in it. */
  count: z.number(),
  /** What the ledger's own checksum of the day was then (checksum.ts); null for `others`, and after an erasure. */
  sum: z.nullable(z.tuple([z.number(), z.number()])),
  since: instantSchema,
  /** Null while it is the newest of its part. */
  until: z.nullable(instantSchema),
})
export type Segment = z.infer<typeof segmentSchema>

export const manifestSchema = z.object({
  version: z.literal(1),
  /** Something is being erased: until that is done, no segment may be read, and without an end they all go. */
  isForgetting: z.boolean(),
  /** When an import was last taken back: what older ones have more was not lost. Null: none was. */
  shrunkAt: z.prefault(z.nullable(instantSchema), null),
  /** Instants of the snapshots, oldest first. */
  snapshots: z.array(instantSchema),
  segments: z.array(segmentSchema),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What there is before the first snapshot. */
export const noSnapshots: Manifest = {
  version: 1,
  isForgetting: false,
  shrunkAt: null,
  snapshots: [],
  segments: [],
}

/** Name of a segment's file: what is the same has the same name, and is stored once. */
export function fileOf({ part, checksum }: Pick<Segment, 'part' | 'checksum'>): string {
  return `${part}-${checksum}.gz`
}

/** The segments a snapshot is made of. */
export function segmentsAt({ segments }: Manifest, at: string): Segment[] {
  return segments.filter(({ since, until }) => since <= at && (until === null || at < until))
}

/** Entries of a snapshot. */
export function countAt(manifest: Manifest, at: string): number {
  return segmentsAt(manifest, at).reduce((sum, { count }) => sum + count, 0)
}

/** The newest segment of each part. */
export function newest({ segments }: Manifest): Map<string, Segment> {
  return new Map(segments.filter(({ until }) => until === null).map((one) => [one.part, one]))
}

/** With another newest segment of a part; null: the part has nothing any more. */
export function withSegment(
  manifest: Manifest,
  part: string,
  found: Pick<Segment, 'checksum' | 'count' | 'sum'> | null,
  at: string,
): Manifest {
  const before = manifest.segments.map((one) =>
    one.part === part && one.until === null ? { ...one, until: at } : one,
  )
  if (!found) return { ...manifest, segments: before }
  const { checksum, count, sum } = found
  return {
    ...manifest,
    segments: [...before, { part, checksum, count, sum, since: at, until: null }],
  }
}

/**
 * With one more snapshot, and without those that are too many.
 *
 * The fullest one stays for as long as no newer one holds as much: a ledger shrinks by taking an import back, which is
 * remembered, and by erasing, which is erased from snapshots too, so that what is missing in a newer one was lost.
 */
export function withSnapshot(manifest: Manifest, at: string): Manifest {
  const all = [...manifest.snapshots, at]
  const fullest = all
    .filter((one) => one > (manifest.shrunkAt ?? ''))
    .reduce((best, one) => (countAt(manifest, one) >= countAt(manifest, best) ? one : best), at)
  const kept = all.slice(-snapshotsKept)
  const snapshots = kept.includes(fullest) ? kept : [fullest, ...kept]
  const isUsed = ({ since, until }: Segment): boolean =>
    until === null || snapshots.some((one) => since <= one && one < until)
  return { ...manifest, snapshots, segments: manifest.segments.filter(isUsed) }
}
