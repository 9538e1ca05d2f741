/** Is somebody found by these words? By their name, and by what the person noted of them. */
import type { KnownPerson } from '../known-person.ts'
import { nameWords } from '../name-words.ts'
import type { Profile } from '../notebook/profile.ts'

/**
 * Whether every word of what is looked for begins one of theirs.
 *
 * @param wanted words of what somebody writes: see `wordsOf`
 */
export function isFoundBy(
  wanted: readonly string[],
  { words }: Pick<KnownPerson, 'words'>,
  profile: Profile | undefined,
): boolean {
  if (wanted.length === 0) return true
  const { field, cohort, tags, needs, offers } = profile ?? nothingNoted
  const noted = [field ?? '', cohort ?? '', ...tags, ...needs, ...offers].flatMap(nameWords)
  const theirs = [...words, ...noted]
  return wanted.every((word) => theirs.some((one) => one.startsWith(word)))
}

const nothingNoted = { field: null, cohort: null, tags: [], needs: [], offers: [] }
