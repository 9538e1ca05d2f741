import { createRandom } from './random.ts'

const openings = ['z', 'kr', 'v', 'bl', 'm', 'dr', 'f', 'p', 'gl', 'sk']
const vowels = ['u', 'o', 'ei', 'a', 'ö', 'i']
const endings = ['x', 'mp', 'k', 'rn', 'sch', 'bb', 'v']

/** An invented word, always the same one for the same text. */
export function nonsenseWord(text: string): string {
  const random = createRandom(`nonsense ${text}`)
  const syllables = 1 + random.int(2)
  const body = Array.from({ length: syllables }, () => random.pick(openings) + random.pick(vowels))
  return body.join('') + random.pick(endings)
}

/** Puts invented words in the place of real ones; placeholders in braces and digits stay. */
export function nonsense(text: string): string {
  return text.replaceAll(/\{\w+\}|\p{L}[\p{L}’']*/gu, (word) => {
    if (word.startsWith('{')) return word
    const invented = nonsenseWord(word.toLowerCase())
    const capital = word[0] !== word[0]?.toLowerCase()
    return capital ? invented[0]?.toUpperCase() + invented.slice(1) : invented
  })
}
