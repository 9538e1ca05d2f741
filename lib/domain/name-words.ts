/** The words a name is found by, in any script. */

/** Letters that no decomposition takes apart, as somebody without them on the keyboard writes them. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Accents of alphabets, and the points that Arabic and Hebrew mostly go without. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g
const letters = /[\p{L}\p{M}\p{N}]+/gu
/** Scripts written without spaces: a given name may begin anywhere in them. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** The words of what somebody writes to find a name: without case and accents. */
export function wordsOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(accents, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => plain[letter] ?? letter)
  return folded.match(letters) ?? []
}

/** Everything a name is found by the beginning of. */
export function nameWords(name: string): string[] {
  return [
    ...new Set(wordsOf(name).flatMap((word) => (unspaced.test(word) ? endings(word) : [word]))),
  ]
}

function endings(word: string): string[] {
  const characters = Array.from(word)
  return characters
    .map((_, start) => characters.slice(start).join(''))
    .filter((ending) => !/^\p{M}/u.test(ending))
}
