/**
 * The whole ledger as JSON (docs/ledger-format.md): one record a line, always in the same order.
 *
 * Two exports of the same ledger are the same text, so that a file comparison shows what is new. Nothing is
 * checked or left out on the way: what the ledger holds is the person's, even where a schema would not like it.
 */
import type { Alias } from '../domain/alias.ts'
import { asWritten, type MeantEntry } from '../domain/correction.ts'
import type { Gap } from '../domain/gap.ts'
import type { Intention } from '../domain/intention.ts'
import { ledgerFormat, ledgerVersion, type LedgerFile } from '../domain/ledger-file.ts'
import type { Moment } from '../domain/moment.ts'
import type { Reflection } from '../domain/reflection.ts'
import type { Settings } from '../domain/settings.ts'
import type { Suggestion } from '../domain/suggestion.ts'

/** What the ledger holds so far. */
export interface LedgerContents {
  entries: readonly MeantEntry[]
  intentions: readonly Intention[]
  suggestions: readonly Suggestion[]
  reflections: readonly Reflection[]
  moments: readonly Moment[]
  gaps: readonly Gap[]
  aliases: readonly Alias[]
}

/** Fields in the order people read them; any other follows by the alphabet. */
const order = (
  'id family key at zone day site account type rung act witness person others object undoes corrects ' +
  'changes session intention words tags view source rules name url inReplyTo'
).split(' ')
const rank = new Map(order.map((key, index) => [key, index]))

/** @param exportedAt instant of the export, RFC 3339 in UTC */
export function ledgerJson(
  contents: LedgerContents,
  settings: Settings,
  exportedAt: string,
): string {
  const file = {
    format: ledgerFormat,
    version: ledgerVersion,
    exportedAt,
    entries: byId(contents.entries.map(asWritten)),
    intentions: byId(contents.intentions),
    suggestions: byId(contents.suggestions),
    reflections: byId(contents.reflections),
    plans: [],
    promises: [],
    notes: [],
    people: [],
    aliases: contents.aliases.toSorted((one, other) => byText(one.url, other.url)),
    circles: [],
    moments: byId(contents.moments),
    gaps: byId(contents.gaps),
    settings,
  } satisfies LedgerFile
  const lines = Object.entries(file).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${json(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}\n`
}

/** Ids are UUIDv7: this is the order in which the records came to be. */
function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((one, other) => byText(one.id, other.id))
}

function json(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(inOrder(value))
  if (value.length === 0) return '[]'
  return `[\n${value.map((one) => `    ${JSON.stringify(inOrder(one))}`).join(',\n')}\n  ]`
}

/** The same value with the fields of every object in order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([key, one]): [string, unknown] => [key, inOrder(one)])
  return Object.fromEntries(fields.toSorted(([one], [other]) => compare(one, other)))
}

function compare(one: string, other: string): number {
  const difference = (rank.get(one) ?? order.length) - (rank.get(other) ?? order.length)
  return difference || byText(one, other)
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
