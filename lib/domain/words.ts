/** Counting words without keeping them. */
import type { WordRange } from './entry.ts'

/** Number of word-like segments of a text in any language (`Intl.Segmenter`), spaces not needed. */
export function countWords(text: string, locale?: string): number {
  let count = 0
  for (const segment of segmenter(locale).segment(text)) {
    if (segment.isWordLike) count += 1
  }
  return count
}

const segmenters = new Map<string | undefined, Intl.Segmenter>()

/** Making one takes far longer than counting the words of a post. */
function segmenter(locale: string | undefined): Intl.Segmenter {
  const made = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, made)
  return made
}

/** The range a number of words falls into; only the range is ever stored. */
export function wordRange(count: number): WordRange {
  if (count === 0) return '0'
  if (count < 5) return '1-4'
  if (count < 20) return '5-19'
  return count < 80 ? '20-79' : '80+'
}

/**
 * Whether a range holds the five words that completing a suggestion asks for (docs/evidence.md, "Composed").
 * An unknown number (null) counts as enough: the act was seen, and doubt goes in the person's favour.
 */
export function isSubstantial(range: WordRange | null): boolean {
  return range !== '0' && range !== '1-4'
}
