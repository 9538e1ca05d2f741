/** The exported ledger: format `waterline-ledger`, version 1 (docs/ledger-format.md). */
import { aliasSchema, type Alias } from './alias.ts'
import type { MeantEntry } from './correction.ts'
import { entrySchema, instantSchema, type Entry } from './entry.ts'
import { gapSchema, type Gap } from './gap.ts'
import { intentionSchema, type Intention } from './intention.ts'
import type { JsonPart } from './json-parts.ts'
import { momentSchema, type Moment } from './moment.ts'
import { notebookLists, type NotebookRecord } from './notebook/notebook.ts'
import { reflectionSchema, type Reflection } from './reflection.ts'
import { z } from './schema.ts'
import { settingsSchema } from './settings.ts'
import { suggestionSchema, type Suggestion } from './suggestion.ts'

export const ledgerFormat = 'waterline-ledger'
/** Rises only when the meaning of an existing field changes; fields may be added. */
export const ledgerVersion = 1

/** What is taken in from a file; whatever else a later one lists is passed over. */
const lists = {
  entries: z.array(entrySchema),
  intentions: z.array(intentionSchema),
  suggestions: z.array(suggestionSchema),
  reflections: z.array(reflectionSchema),
  moments: z.array(momentSchema),
  gaps: z.array(gapSchema),
  aliases: z.array(aliasSchema),
  notes: z.array(notebookLists.notes),
  drafts: z.array(notebookLists.drafts),
  promises: z.array(notebookLists.promises),
  plans: z.array(notebookLists.plans),
  circles: z.array(notebookLists.circles),
  outcomes: z.array(notebookLists.outcomes),
  purposes: z.array(notebookLists.purposes),
  people: z.array(notebookLists.people),
  checks: z.array(notebookLists.checks),
}
export type ListName = keyof typeof lists

export const ledgerFileSchema = z.object({
  format: z.literal(ledgerFormat),
  version: z.literal(ledgerVersion),
  exportedAt: instantSchema,
  ...lists,
  // Files of before there were these have none.
  drafts: z.prefault(lists.drafts, []),
  outcomes: z.prefault(lists.outcomes, []),
  purposes: z.prefault(lists.purposes, []),
  checks: z.prefault(lists.checks, []),
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
  notebook: readonly NotebookRecord[]
}

/** What stands beside entries where they are all there is. */
export const nothingBeside = {
  intentions: [],
  suggestions: [],
  reflections: [],
  moments: [],
  gaps: [],
  aliases: [],
  notebook: [],
} satisfies Omit<LedgerContents, 'entries'>

/**
 * - `unreadable`: no JSON, or only the beginning of it
 * - `foreign`: JSON of something else
 * - `newer`: written by a newer version than this one understands
 * - `damaged`: a ledger in which something is not as it must be
 */
export const fileProblems = ['unreadable', 'foreign', 'newer', 'damaged'] as const
export type FileProblem = (typeof fileProblems)[number]

const headSchema = z.object({ format: z.literal(ledgerFormat), version: z.number() })

/** The file without its records: a 0 for each part of a list (lib/domain/json-parts.ts). */
const zeros = z.array(z.literal(0))
const bareSchema = z.extend(ledgerFileSchema, {
  entries: zeros,
  intentions: zeros,
  suggestions: zeros,
  reflections: zeros,
  moments: zeros,
  gaps: zeros,
  aliases: zeros,
  notes: zeros,
  drafts: z.prefault(zeros, []),
  promises: zeros,
  plans: zeros,
  circles: zeros,
  outcomes: z.prefault(zeros, []),
  purposes: z.prefault(zeros, []),
  people: zeros,
  checks: z.prefault(zeros, []),
})

const listNames = Object.keys(lists).filter(isListName)

export function isListName(name: string | null): name is ListName {
  return name !== null && Object.hasOwn(lists, name)
}

/** Records of a list, or null where one is not as it must be; fields that this version does not know are left out. */
export function recordsOf<Name extends ListName>(
  name: Name,
  value: unknown,
): LedgerFile[Name] | null {
  const read = lists[name].safeParse(value)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just parsed by this very list's schema
  return read.success ? (read.data as LedgerFile[Name]) : null
}

/**
 * What is wrong with a file, null where nothing is; one that is not sound in every record is not to be read at all.
 *
 * @param onEntries told the entries of each part, and where in the file it ends
 */
export async function findProblem(
  parts: AsyncIterable<JsonPart>,
  onEntries: (entries: readonly Entry[], end: number) => Promise<void>,
): Promise<FileProblem | null> {
  const counts = new Map<string, number>()
  const all = new Map<string, Set<string>>()
  let isSound = true
  for await (const { list, value, end } of parts) {
    if (list === null) return problemOf(value, counts, isSound)
    counts.set(list, (counts.get(list) ?? 0) + 1)
    const records = isSound && isListName(list) ? recordsOf(list, value) : []
    const ids = records?.flatMap((one) => ('id' in one ? one.id : []))
    const before = all.get(list) ?? new Set()
    all.set(list, before)
    if (!ids?.every((id) => !before.has(id) && before.add(id))) isSound = false
    else if (list === 'entries')
      await onEntries(
        (records ?? []).flatMap((one) => ('undoes' in one ? one : [])),
        end,
      )
  }
  return 'unreadable'
}

/** @param file what is left of it without its records */
function problemOf(
  file: unknown,
  counts: ReadonlyMap<string, number>,
  isSound: boolean,
): FileProblem | null {
  const head = headSchema.safeParse(file)
  if (!head.success) return 'foreign'
  if (head.data.version > ledgerVersion) return 'newer'
  const bare = bareSchema.safeParse(file)
  if (!bare.success || !isSound) return 'damaged'
  // A list that stands there twice, or holds a bare 0, has other parts than were read.
  const isWhole = listNames.every((name) => bare.data[name].length === (counts.get(name) ?? 0))
  return isWhole ? null : 'damaged'
}
