/** Own words to somebody: how they are recognised. */
import type { Entry, Person } from '../entry.ts'
import { knownBy } from '../people.ts'
import { isBelow } from '../rung.ts'
import { isSubstantial } from '../words.ts'

/** Whether an act was towards one of them: by address or, where its page gave none, by name. */
export function isTowards(entry: Entry, people: readonly Person[]): boolean {
  const known = new Set(knownBy(entry))
  return people.some(({ url, name }) => known.has(url ?? '') || known.has(name ?? ''))
}

/** Whether it is a message or an answer; a post that quotes somebody is to everybody. */
export function isDirect({ type, rung, object }: Entry): boolean {
  const isToSomebody =
    object?.type === 'ChatMessage' || (object !== null && object.inReplyTo !== null)
  return type === 'Create' && isBelow(rung) && isToSomebody
}

/** Enough own words to somebody to be a step that the person may call help, or an introduction. */
export function isLetter(entry: Entry): boolean {
  return isDirect(entry) && isSubstantial(entry.words)
}
