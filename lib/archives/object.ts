/** What an act was done to, as an entry has it. */
import type { EntryObject } from '../domain/entry.ts'

export function object(
  type: string,
  url: string | null = null,
  inReplyTo: string | null = null,
): EntryObject {
  return { type, url, inReplyTo }
}
