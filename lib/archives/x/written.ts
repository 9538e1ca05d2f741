/** What was written on X, as the ledger knows it: how many words, and which hashtags. */
import type { WordRange } from '../../domain/entry.ts'
import { hashtags } from '../../domain/hashtags.ts'
import { copyOf } from '../copy.ts'
import { wordRangeOf } from '../words.ts'

/** What X puts before a reply: everybody it answers. */
const answered = /^(?:@\w+\s+)+/
/** What it puts in place of an address, a picture, a quoted post. */
const links = /https?:\/\/t\.co\/\w+/g

/** The text itself goes no further. */
export function written(text: string): { words: WordRange; tags: string[] } {
  const plain = plainOf(text)
  return { words: wordRangeOf(plain.replaceAll(links, ' ')), tags: tagsIn(plain) }
}

/** A reply without whom it is to. */
export function withoutAnswered(text: string): string {
  return text.replace(answered, '')
}

/** Hashtags of a text that somebody else wrote, or that is only passed on. */
export function tagsOf(text: string): string[] {
  return tagsIn(plainOf(text))
}

function tagsIn(plain: string): string[] {
  return plain.includes('#') ? [...new Set(hashtags(plain))].map(copyOf) : []
}

/** Posts have three signs as markup has them. */
function plainOf(text: string): string {
  return text.includes('&')
    ? text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    : text
}
