/** What was written on Mastodon, as the ledger knows it: how many words. Its posts are markup. */
import type { WordRange } from '../../domain/entry.ts'
import { wordRangeOf } from '../words.ts'

/** Whoever is addressed stands before the words; `mention hashtag` is a word. */
const mention =
  /<a [^<>]{0,1000}\bclass="(?:[\w-]+ )*mention(?: (?!hashtag)[\w-]+)*"[^<>]{0,1000}>(?:[^<]|<\/?span[^<>]{0,200}>){0,200}<\/a>/g

/** Between these a word ends; other tags stand within words. */
const breaks = /<\/?(?:p|br|div|li|ul|ol|blockquote|pre|h\d)\b[^<>]{0,1000}>/gi
const tags = /<[/!]?[a-z][^<>]{0,2000}>/gi

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The text itself goes no further. */
export function wordsIn(content: string): WordRange {
  return wordRangeOf(plainOf(content))
}

/** The text without its markup and whom it addresses. */
export function plainOf(content: string): string {
  return content
    .replaceAll(mention, '')
    .replaceAll(breaks, ' ')
    .replaceAll(tags, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, signOf)
}

function signOf(all: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return signs[name.toLowerCase()] ?? all
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : all
}
