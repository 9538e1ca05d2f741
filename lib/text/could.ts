/** An act that looks like a suggested step, and of which only the person can say so: the question to them. */
import type { Act, Entry } from '../domain/entry.ts'
import { isOwnPost } from '../domain/own-post.ts'
import { onDay, type Present } from './days.ts'
import { nameOf } from './names.ts'
import type { Text } from './text.ts'

/** "You wrote to Amara on Tuesday. Was that the thanks?" */
export function couldQuestion(act: Act, entry: Entry, present: Present, text: Text): string {
  const person = entry.person ?? entry.others[0]
  const who = (person && nameOf(person, text)) ?? text('common_someone')
  const when = onDay(entry.at, present, text)
  const key = entry.type === 'Create' ? 'could_wrote' : 'could_touch'
  const told = isOwnPost(entry) ? text('could_posted', when) : text(key, who, when)
  return `${told} ${text(`could_${act}`)}`
}
