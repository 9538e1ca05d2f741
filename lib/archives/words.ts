/** How many words a text has, as a range, for texts by the ten thousand: no further than matters. */
import type { WordRange } from '../domain/entry.ts'
import { countWords, wordRange } from '../domain/words.ts'

/** From here on all are one range. */
const enough = 80

/**
 * Latin letters and the signs they are written with. Of these the words are known without `Intl.Segmenter`, which takes some
 * hundred times as long: letters and digits in a row, and what joins them (Unicode Annex 29, word boundaries).
 */
const latin =
  /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u00b7\u00b9-\u024f\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]*$/u
/** Pictures among letters are no words, and no part of one. */
const pictures =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f)+/gu
const word =
  /[A-Za-zªµºÀ-ÖØ-öø-ɏ0-9_](?:[A-Za-zªµºÀ-ÖØ-öø-ɏ0-9_]|(?<=[A-Za-zªµºÀ-ÖØ-öø-ɏ])[':.’‘·](?=[A-Za-zªµºÀ-ÖØ-öø-ɏ])|(?<=[0-9])[,;.'’‘](?=[0-9]))*/gu

/** The range that the number of words of a text falls into; the same as `wordRange(countWords(text))`. */
export function wordRangeOf(text: string): WordRange {
  if (latin.test(text)) return rangeOfLatin(text)
  const letters = text.replaceAll(pictures, ' ')
  return latin.test(letters) ? rangeOfLatin(letters) : wordRange(countWords(text))
}

function rangeOfLatin(text: string): WordRange {
  let count = 0
  word.lastIndex = 0
  for (let found = word.exec(text); found && count < enough; found = word.exec(text))
    // One alone is no word, several are.
    if (found[0] !== '_') count += 1
  return wordRange(count)
}
