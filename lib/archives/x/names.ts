/** Which file of an X archive is which, by its name alone: what is not opened can't be told otherwise. */
import type { FileState } from '../report.ts'

/** Files that hold acts, by what `stemOf` makes of their names. */
export const kinds = [
  'notetweet',
  'tweets',
  'communitytweet',
  'directmessages',
  'directmessagesgroup',
  'directmessageheaders',
  'directmessagegroupheaders',
  'messageevent',
  'like',
] as const
export type Kind = (typeof kinds)[number]

/** Files that say whose archive it is, and what belongs to it. */
const abouts = ['manifest', 'account', 'screennamechange'] as const
export type About = (typeof abouts)[number]

/** Names that were others before: `tweet.js` until 2022, `direct-message.js` before. */
const olderNames: Readonly<Record<string, Kind>> = {
  tweet: 'tweets',
  directmessage: 'directmessages',
  directmessagegroup: 'directmessagesgroup',
}

/** Messages, and the same without their texts, which are read only where those with them were taken out. */
export const twins = [
  ['directmessages', 'directmessageheaders'],
  ['directmessagesgroup', 'directmessagegroupheaders'],
] as const satisfies readonly (readonly [whole: Kind, headers: Kind])[]

/**
 * Files that are never opened, because nothing the person did towards others is in them: who they are, where they signed in,
 * what was shown to them and inferred of them, who follows them, whom they want to hear nothing of.
 */
const withoutActs = new Set([
  ...'accountcreationip accountlabel accountsuspension accounttimezone adengagements adimpressions'.split(
    ' ',
  ),
  ...'admobileconversionsattributed admobileconversionsunattributed adonlineconversionsattributed'.split(
    ' ',
  ),
  ...'adonlineconversionsunattributed adsrevenuesharing ageinfo app audiovideocallsindm'.split(' '),
  ...'audiovideocallsindmrecipientsessions block branchlinks catalogitem commercecatalog'.split(
    ' ',
  ),
  ...'communitynote communitynoteapitestnote communitynotebatsignal communitynoterating'.split(' '),
  ...'communitynotetombstone connectedapplication contact devicetoken directmessagemute'.split(' '),
  ...'emailaddresschange expandedprofile follower grokchatitem ipaudit keyregistry listsmember mute'.split(
    ' ',
  ),
  ...'nidevices periscopeaccountinformation periscopebaninformation periscopebroadcastmetadata'.split(
    ' ',
  ),
  ...'periscopeexpiredbroadcasts periscopefollowers periscopeprofiledescription personalization'.split(
    ' ',
  ),
  ...'phonenumber productdrop productset professionaldata profile protectedhistory replyprompt'.split(
    ' ',
  ),
  ...'savedsearch shopifyaccount shopmodule smartblock sso tweetdeck twittershop userlinkclicks'.split(
    ' ',
  ),
  ...'verified verifiedorganization readme youraccount yourarchive'.split(' '),
])

/** What the person did stands there, and not when. */
const withoutTimes = new Set(
  'article articlemetadata following listscreated listssubscribed'.split(' '),
)

/** The same acts again, with less. */
const withLess = new Set(['tweetheaders'])

/** What the person took back, for as long as X keeps it. */
const deleted = new Set(['deletednotetweet', 'deletedtweetheaders', 'deletedtweets'])

/** The pages that an archive is looked at with. */
const viewer = /(?:^|\/)assets\//i

/** What a file is: one that is read, or one that is never opened, and why. */
export type Filing =
  | Kind
  | About
  | Extract<FileState, 'no-acts' | 'no-times' | 'elsewhere' | 'deleted' | 'unknown'>

export function filingOf(path: string): Filing {
  const stem = stemOf(path)
  if (viewer.test(path) || withoutActs.has(stem)) return 'no-acts'
  if (withoutTimes.has(stem)) return 'no-times'
  if (withLess.has(stem)) return 'elsewhere'
  if (deleted.has(stem)) return 'deleted'
  if (!/\.js$/i.test(path)) return 'unknown'
  return [...kinds, ...abouts].find((one) => one === stem) ?? olderNames[stem] ?? 'unknown'
}

/** Whether these are files of an X archive: of one that was split or sorted out, too. */
export function areOfX(paths: readonly string[]): boolean {
  return paths.some((path) => kinds.some((kind) => kind === filingOf(path)))
}

/** A file's name without its folder, as two lists of files are compared by. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}

/** The name without what varies: folder, ending, case, hyphens and underscores, its number among several parts, and that of a second download. */
function stemOf(path: string): string {
  return nameOf(path)
    .replace(/\.\w+$/, '')
    .replace(/ \(\d+\)$/, '')
    .replace(/-part\d+$/, '')
    .replaceAll(/[-_ ]/g, '')
}
