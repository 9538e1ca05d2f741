/** Segments as files: what stands in them, and whether it is still what was written. */
import { aliasSchema } from '../domain/alias.ts'
import { entrySchema, type Entry } from '../domain/entry.ts'
import type { Folder } from '../domain/folder.ts'
import { gapSchema } from '../domain/gap.ts'
import { intentionSchema } from '../domain/intention.ts'
import { momentSchema } from '../domain/moment.ts'
import { notebookRecordSchema } from '../domain/notebook/notebook.ts'
import { reflectionSchema } from '../domain/reflection.ts'
import { z } from '../domain/schema.ts'
import { fileOf, type Segment } from '../domain/snapshot.ts'
import { suggestionSchema } from '../domain/suggestion.ts'
import { gunzip, gzip } from './gzip.ts'

/** The records beside the entries. */
export const othersSchema = z.object({
  intentions: z.array(intentionSchema),
  suggestions: z.array(suggestionSchema),
  reflections: z.array(reflectionSchema),
  moments: z.array(momentSchema),
  gaps: z.array(gapSchema),
  aliases: z.array(aliasSchema),
  notebook: z.prefault(z.array(notebookRecordSchema), []),
})
export type Others = z.infer<typeof othersSchema>

type Known = Pick<Segment, 'part' | 'checksum'>

/** A segment's file before it is written. */
export interface Packed extends Known, Pick<Segment, 'count'> {
  bytes: Uint8Array<ArrayBuffer>
}

/** Entries of a day, as they were written, one a line in the order of their ids. */
export async function packEntries(part: string, entries: readonly Entry[]): Promise<Packed> {
  const sorted = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const lines = sorted.map((entry) => JSON.stringify(entry))
  return { ...(await pack(part, lines.join('\n'))), count: entries.length }
}

export async function packOthers(part: string, records: Others): Promise<Packed> {
  return { ...(await pack(part, JSON.stringify(records))), count: 0 }
}

async function pack(part: string, text: string): Promise<Omit<Packed, 'count'>> {
  const bytes = await gzip(text)
  return { part, bytes, checksum: await checksumOf(bytes) }
}

/**
 * The entries of a segment; null where its file is gone or is not what was written. What the ledger itself held
 * damaged is passed over.
 */
export async function readEntries(folder: Folder, segment: Segment): Promise<Entry[] | null> {
  const text = await readText(folder, segment)
  if (text === null) return null
  return text.split('\n').flatMap((line) => entrySchema.safeParse(JSON.parse(line)).data ?? [])
}

export async function readOthers(folder: Folder, segment: Segment): Promise<Others | null> {
  const text = await readText(folder, segment)
  return text === null ? null : othersSchema.parse(JSON.parse(text))
}

/** Whether a segment's file is what was written. */
export async function isSound(folder: Folder, segment: Known): Promise<boolean> {
  return (await readBytes(folder, segment)) !== null
}

async function readText(folder: Folder, segment: Known): Promise<string | null> {
  const bytes = await readBytes(folder, segment)
  return bytes && gunzip(bytes)
}

async function readBytes(folder: Folder, segment: Known): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await folder.read(fileOf(segment))
  return bytes && (await checksumOf(bytes)) === segment.checksum ? bytes : null
}

/** 128 bits are plenty against accidents, and the manifest has one for each day. */
async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 16).toHex()
}
