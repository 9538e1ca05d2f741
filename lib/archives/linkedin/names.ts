/** Which file of a LinkedIn archive is which, by its name alone: what is not opened can't be told otherwise. */
import type { FileState } from '../report.ts'

/** Files that are read, by what `stemOf` makes of their names. */
export const kinds = [
  'invitations',
  'connections',
  'messages',
  'endorsementgiveninfo',
  'memberfollows',
  'companyfollows',
  'hashtagfollows',
  'recommendationsgiven',
  'reactions',
  'comments',
  'shares',
  'instantreposts',
  'votes',
  'saveditems',
] as const
export type Kind = (typeof kinds)[number]

/** Kinds that only the larger of the two archives has. */
export const onlyInComplete: readonly Kind[] = [
  'reactions',
  'comments',
  'shares',
  'instantreposts',
  'votes',
  'memberfollows',
  'saveditems',
]

/** Others that only it has: they are never opened, but tell that it is one. */
const signsOfComplete = [
  'hashtagfollows',
  'searchqueries',
  'logins',
  'securitychallenges',
  'adsclicked',
  'lanadsengagement',
  'inferencesaboutyou',
]

/**
 * Files that are never opened, because nothing the person did towards others is in them: who they are, where they signed
 * in, what was inferred of them, what others wrote about them, what they asked LinkedIn's own machines.
 */
const withoutActs = new Set([
  ...signsOfComplete.filter((one) => one !== 'hashtagfollows'),
  ...'accountstatushistory adtargeting calendar causesyoucareabout certifications coachmessages contacts courses'.split(
    ' ',
  ),
  ...'education emailaddresses endorsementreceivedinfo guidemessages honors identityandassets importedcontacts'.split(
    ' ',
  ),
  ...'jobapplications jobseekerpreferences jobapplicantsavedanswers jobapplicantsavedscreeningquestionresponses'.split(
    ' ',
  ),
  ...'languages learning learningcoachmessages learningroleplaymessages notes organizations patents phonenumbers'.split(
    ' ',
  ),
  ...'positions privateidentityasset profile profilesummary projects publications receipts receiptsv2'.split(
    ' ',
  ),
  ...'recommendationsreceived registration richmedia savedjobs savedjobalerts savedjobanswers'.split(
    ' ',
  ),
  ...'screeningquestionresponses skills testscores volunteering volunteeringexperiences whatsappphonenumbers'.split(
    ' ',
  ),
])

/** Folders of which nothing is opened. */
const foldersWithoutActs = /(?:^|\/)(?:jobs|verifications|services marketplace)\//i

/** Articles; in 2018 their names were the moment they were published at. */
const article = /(?:^|\/)articles\/(?:.*\/)?([^/]*)\.html?$/i

/** Answers to events stand there with the event's own time, not with that of the answer. */
const withoutTimes = new Set(['events'])

/** What a file is: one that is read, an article whose name is enough, or one that is never opened, and why. */
export type Filing = Kind | 'article' | Extract<FileState, 'no-acts' | 'no-times' | 'unknown'>

export function filingOf(path: string): Filing {
  if (article.test(path)) return publishedIn(path) === null ? 'no-times' : 'article'
  const stem = stemOf(path)
  if (foldersWithoutActs.test(path) || withoutActs.has(stem)) return 'no-acts'
  if (withoutTimes.has(stem)) return 'no-times'
  return (/\.csv$/i.test(path) && kinds.find((one) => one === stem)) || 'unknown'
}

/** When an article was published, as its name has it; null where it does not. */
export function publishedIn(path: string): string | null {
  const name = article.exec(path)?.[1] ?? ''
  return /^\d{4}-\d\d-\d\d[ _]\d\d[:_]\d\d[:_]\d\d/.exec(name)?.[0] ?? null
}

/** Whether these are files of a LinkedIn archive. */
export function areOfLinkedIn(paths: readonly string[]): boolean {
  return paths.some((path) => kinds.some((kind) => kind === filingOf(path)))
}

/** Whether the larger archive was asked for: it lacks what the person never did. */
export function isComplete(paths: readonly string[]): boolean {
  const signs = new Set<string>([...signsOfComplete, ...onlyInComplete])
  return paths.some((path) => signs.has(stemOf(path)))
}

/**
 * The name without what varies: folder, ending, case, blanks and underscores, the number that browsers add to a second
 * download, the member's id (since 2026) or the number of a piece. `Receipts_v2` is another file than `Receipts`.
 */
function stemOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/(?:\.csv)+$/i, '')
    .replace(/ \(\d+\)$/, '')
    .replace(/_\d+$/, '')
    .replaceAll(/[ _]/g, '')
    .toLowerCase()
}
