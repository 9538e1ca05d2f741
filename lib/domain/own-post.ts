/** Is it a post of one's own, for whoever reads there? */
import type { Entry } from './entry.ts'
import { isBelow } from './rung.ts'

/** An article that is to somebody is a recommendation of them. */
export function isOwnPost({ type, rung, object, person }: Entry): boolean {
  if (type !== 'Create' || !isBelow(rung) || object === null || object.inReplyTo !== null)
    return false
  return object.type === 'Note' || (object.type === 'Article' && person === null)
}
