/** The words of a site's own code that Waterline's rules already name: test ids, classes, keys. */
import type { Site } from './site.ts'

const notes = new Set(['seen', 'examples'])

/** Runs of letters in the values and classes of every selector of a site. */
export function vocabularyOf({ rules, things, landmarks, account, layers }: Site): Set<string> {
  const words = new Set<string>()
  for (const selector of stringsIn([rules, things, landmarks, account, layers])) {
    for (const [, value = '', name = ''] of selector.matchAll(/"([^"]*)"|[.#]([\w-]+)/g))
      for (const [word] of (value || name).matchAll(/\p{L}+/gu)) words.add(word)
  }
  return words
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return []
  return Object.entries(value).flatMap(([key, inner]) => (notes.has(key) ? [] : stringsIn(inner)))
}
