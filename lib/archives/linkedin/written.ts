/** What was written on LinkedIn, as the ledger knows it: how many words, and which hashtags. */
import type { WordRange } from '../../domain/entry.ts'
import { hashtags } from '../../domain/hashtags.ts'
import { wordRangeOf } from '../words.ts'

/** The text itself goes no further. */
export function written(text: string): { words: WordRange; tags: string[] } {
  return { words: wordsIn(text), tags: [...new Set(hashtags(plainOf(text)))] }
}

export function wordsIn(text: string): WordRange {
  return wordRangeOf(plainOf(text))
}

/**
 * A post as it was written: `Shares.csv` has a quote on either side of each of its line breaks, in every archive of 2022 to
 * 2025 (168 posts of 168).
 */
export function withoutBreakQuotes(text: string): string {
  let before = ''
  let after = text
  // Of two breaks in a row the second shares a quote with the first.
  while (before !== after) {
    before = after
    after = before.replaceAll(/"(\r?\n)"/g, '$1')
  }
  return after
}

/** Messages written in LinkedIn's own windows for campaigns are markup; whoever compares two things leaves a blank. */
function plainOf(text: string): string {
  return text.includes('<') ? text.replaceAll(/<[/!]?[a-z][^<>]{0,2000}>/gi, ' ') : text
}
