/** Threads: a comment's own address is that of its post, with the comment named in the query. */
import type { EntryObject } from './entry.ts'

/** Addresses of what an act is about and answers, each with that of the post it stands under. */
export function threadAddresses(object: EntryObject | null): string[] {
  const named = [object?.url, object?.inReplyTo].filter((one) => typeof one === 'string')
  return [...new Set(named.flatMap((url) => [url, postOf(url)]))]
}

/** Address of the post a comment stands under; a post's own address is the same again. */
function postOf(url: string): string {
  return url.split('?', 1)[0] ?? url
}
