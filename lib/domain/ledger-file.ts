/** The exported ledger: format `waterline-ledger`, version 1 (docs/ledger-format.md). */
import { aliasSchema, type Alias } from './alias.ts'
import type { MeantEntry } from './correction.ts'
import { entrySchema, instantSchema } from './entry.ts'
import { gapSchema, type Gap } from './gap.ts'
import { intentionSchema, type Intention } from './intention.ts'
import { momentSchema, type Moment } from './moment.ts'
import { reflectionSchema, type Reflection } from './reflection.ts'
import { z } from './schema.ts'
import { settingsSchema } from './settings.ts'
import { suggestionSchema, type Suggestion } from './suggestion.ts'

export const ledgerFormat = 'waterline-ledger'
/** Rises only when the meaning of an existing field changes; fields may be added. */
export const ledgerVersion = 1

export const ledgerFileSchema = z.object({
  format: z.literal(ledgerFormat),
  version: z.literal(ledgerVersion),
  exportedAt: instantSchema,
  entries: z.array(entrySchema),
  intentions: z.array(intentionSchema),
  suggestions: z.array(suggestionSchema),
  reflections: z.array(reflectionSchema),
  plans: z.array(z.unknown()),
  promises: z.array(z.unknown()),
  notes: z.array(z.unknown()),
  people: z.array(z.unknown()),
  aliases: z.array(aliasSchema),
  circles: z.array(z.unknown()),
  moments: z.array(momentSchema),
  gaps: z.array(gapSchema),
  settings: settingsSchema,
})
export type LedgerFile = z.infer<typeof ledgerFileSchema>

/** All that a ledger file holds of the ledger. */
export interface LedgerContents {
  /** In the order of their ids, some at a time: there may be more than memory holds. */
  entries: AsyncIterable<readonly MeantEntry[]>
  intentions: readonly Intention[]
  suggestions: readonly Suggestion[]
  reflections: readonly Reflection[]
  moments: readonly Moment[]
  gaps: readonly Gap[]
  aliases: readonly Alias[]
}

/**
 * - `unreadable`: no JSON, or only the beginning of it
 * - `foreign`: JSON of something else
 * - `newer`: written by a newer version than this one understands
 * - `damaged`: a ledger in which something is not as it must be
 */
export const fileProblems = ['unreadable', 'foreign', 'newer', 'damaged'] as const
export type FileProblem = (typeof fileProblems)[number]

const headSchema = z.object({ format: z.literal(ledgerFormat), version: z.number() })

/** Reads a file whole, or says why it can't be; a file that is not sound in every record is not read at all. */
export function readLedgerFile(text: string): LedgerFile | FileProblem {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return 'unreadable'
  }
  const head = headSchema.safeParse(file)
  if (!head.success) return 'foreign'
  if (head.data.version > ledgerVersion) return 'newer'
  const read = ledgerFileSchema.safeParse(file)
  if (!read.success) return 'damaged'
  const { entries, intentions, suggestions, reflections, moments, gaps } = read.data
  const isUnique = [entries, intentions, suggestions, reflections, moments, gaps].every(
    (records) => new Set(records.map(({ id }) => id)).size === records.length,
  )
  return isUnique ? read.data : 'damaged'
}
