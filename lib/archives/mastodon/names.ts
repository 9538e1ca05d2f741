/** Which file of a Mastodon archive is which, by its name alone. */
import type { FileState } from '../report.ts'

/**
 * - `outbox`: what was written and boosted
 * - `undated`: addresses of what was liked and saved, and no word of when
 */
export type Filing = 'outbox' | 'undated' | Extract<FileState, 'no-acts' | 'no-times' | 'unknown'>

const filings: Readonly<Record<string, Filing>> = {
  'outbox.json': 'outbox',
  'likes.json': 'undated',
  'bookmarks.json': 'undated',
  // Who the person is.
  'actor.json': 'no-acts',
  // Tables that are asked for one by one.
  'following_accounts.csv': 'no-times',
  'bookmarks.csv': 'no-times',
  'lists.csv': 'no-times',
  'muted_accounts.csv': 'no-acts',
  'blocked_accounts.csv': 'no-acts',
  'blocked_domains.csv': 'no-acts',
}

export function filingOf(path: string): Filing {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  // Browsers number a second download.
  return filings[name.replace(/ \(\d+\)(?=\.\w+$)/, '')] ?? 'unknown'
}
