/** Answers that are sought once: rules ask the same of one gesture again and again. */

/** By what was asked about, and then by the question; they live no longer than what they are about. */
export type Answers<Key extends object, Answer> = WeakMap<Key, Map<string, Answer>>

/** The answer found before, else the one found now. */
export function once<Key extends object, Answer>(
  answers: Answers<Key, Answer>,
  about: Key,
  question: string,
  find: () => Answer,
): Answer {
  const known = answers.get(about) ?? new Map<string, Answer>()
  answers.set(about, known)
  const before = known.get(question)
  if (before !== undefined) return before
  const found = find()
  known.set(question, found)
  return found
}
