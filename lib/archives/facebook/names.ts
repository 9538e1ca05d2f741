/** Which file of a Facebook archive is which, by its name: the folders moved over the years. */
import type { FileState } from '../report.ts'
import { plain } from '../table.ts'

/** Files that are read, in this order: the first of them say who has which name. */
export const kinds = [
  'friends',
  'invitations',
  'refusals',
  'partings',
  'following',
  'pages',
  'comments',
  'reactions',
  'posts',
  'messages',
] as const
export type Kind = (typeof kinds)[number]

export type Filing = Kind | Extract<FileState, 'no-acts' | 'no-times' | 'unknown'>

/** By their names without signs and numbers. */
const filings: Readonly<Record<string, Filing>> = {
  yourfriends: 'friends',
  friends: 'friends',
  sentfriendrequests: 'invitations',
  rejectedfriendrequests: 'refusals',
  removedfriends: 'partings',
  whoyouvefollowed: 'following',
  comments: 'comments',
  yourcommentsingroups: 'comments',
  likesandreactions: 'reactions',
  yourposts: 'posts',
  yourpostscheckinsphotosandvideos: 'posts',
  grouppostsandcomments: 'posts',
  // They have the event's time, not that of the answer.
  youreventresponses: 'no-times',
  // What others did.
  receivedfriendrequests: 'no-acts',
  whohasfollowedyou: 'no-acts',
  followers: 'no-acts',
}

/** Who the person is, where they signed in, what was shown to them, what was inferred. */
const foldersWithoutActs =
  /(?:^|\/)(?:ads_information|apps_and_websites_off_of_facebook|logged_information|personal_information|preferences|profile_information|search|search_history|security_and_login_information|location|notifications)\//i

const talk =
  /(?:^|\/)messages\/(?:inbox|archived_threads|filtered_threads|message_requests)\/[^/]+\/message_\d+\.json$/i

/** Folders and files that other sites' archives have none of. */
const ownFolders =
  /(?:^|\/)(?:your_(?:facebook_activity|activity_across_facebook)|comments_and_reactions|likes_and_reactions|friends_and_followers)\//i
const sharedNames: ReadonlySet<Filing> = new Set(['comments', 'messages', 'pages', 'posts'])

export function filingOf(path: string): Filing {
  if (talk.test(path)) return 'messages'
  if (foldersWithoutActs.test(path)) return 'no-acts'
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!/\.json$/i.test(name)) return 'unknown'
  const stem = name
    .replace(/\.json$/i, '')
    .replace(/ \(\d+\)$/, '')
    .replace(/_\d+$/, '')
  if (/^pages_/i.test(stem)) return 'pages'
  const known = plain(stem)
  return Object.hasOwn(filings, known) ? (filings[known] ?? 'unknown') : 'unknown'
}

/** Whether these are files of a Facebook archive: Instagram's has messages and comments under the same names. */
export function areOfFacebook(paths: readonly string[]): boolean {
  return paths.some((path) => {
    const filing = filingOf(path)
    if (!kinds.some((kind) => kind === filing)) return false
    return !sharedNames.has(filing) || ownFolders.test(path)
  })
}

/** The conversation a file of messages is of: a long one has several. */
export function conversationOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}
