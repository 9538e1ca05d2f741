/** What was found in an archive, in words: first a sentence, then file by file. */
import type { Fresh } from '../archives/letters.ts'
import type { ArchiveProblem } from '../archives/problem.ts'
import {
  leftOutReasons,
  type ArchiveReport,
  type FileReport,
  type KindCount,
  type LeftOutReason,
} from '../archives/report.ts'
import type { Text, TextKey } from '../text/text.ts'
import { archiveSiteName } from './archive-sites.ts'
import { rungNames, verbNames } from './history-filter.ts'

export interface ReportView {
  /** How many acts of whose archive, from when to when. */
  summary: string
  /** How many of them the ledger lacks, and how many it has. */
  news: string
  /** What the larger archive of the site would bring; null where this is it. */
  larger: string | null
  /** Acts by what was done, the most frequent first. */
  kinds: readonly string[]
  files: readonly FileView[]
  /** Files that were never opened: why, and which. */
  unopened: readonly { why: string; names: readonly string[] }[]
  /** Acts that would be added. */
  count: number
}

export interface FileView {
  path: string
  /** Rows and what became of them, time span, kinds of acts. */
  lines: readonly string[]
}

/** States of files that were never opened. */
const unopenedStates = [
  'no-acts',
  'no-times',
  'elsewhere',
  'deleted',
  'missing',
  'unknown',
] as const

const unopenedWords: Record<(typeof unopenedStates)[number], TextKey> = {
  'no-acts': 'archive_unopened_no_acts',
  'no-times': 'archive_unopened_no_times',
  elsewhere: 'archive_unopened_elsewhere',
  deleted: 'archive_unopened_deleted',
  missing: 'archive_unopened_missing',
  unknown: 'archive_unopened_unknown',
}

const leftOutWords: Record<LeftOutReason, TextKey> = {
  'no-time': 'archive_left_no_time',
  future: 'archive_left_future',
  damaged: 'archive_left_damaged',
  'heading-again': 'archive_left_heading',
  draft: 'archive_left_draft',
  spam: 'archive_left_spam',
  sponsored: 'archive_left_sponsored',
  'of-others': 'archive_left_of_others',
  'whose-unknown': 'archive_left_whose_unknown',
  'not-accepted': 'archive_left_not_accepted',
  nameless: 'archive_left_nameless',
  'unknown-kind': 'archive_left_unknown_kind',
}

const problems: Record<ArchiveProblem, TextKey> = {
  empty: 'archive_problem_empty',
  'not-a-zip': 'archive_problem_not_a_zip',
  truncated: 'archive_problem_truncated',
  damaged: 'archive_problem_damaged',
  encrypted: 'archive_problem_encrypted',
  split: 'archive_problem_split',
  unsupported: 'archive_problem_unsupported',
  'unsafe-name': 'archive_problem_unsafe',
  'same-name': 'archive_problem_unsafe',
  'too-many': 'archive_problem_too_large',
  'too-large': 'archive_problem_too_large',
  unreadable: 'archive_problem_unreadable',
  foreign: 'archive_problem_foreign',
  'no-table': 'archive_problem_damaged',
  'unknown-columns': 'archive_problem_columns',
}

/** What a larger archive has beside; whatever else one names is called what the site calls its file. */
const largerWords: Readonly<Record<string, TextKey>> = {
  reactions: 'archive_larger_reactions',
  comments: 'archive_larger_comments',
  shares: 'archive_larger_shares',
  instantreposts: 'archive_larger_reposts',
  votes: 'archive_larger_votes',
  memberfollows: 'archive_larger_follows',
  saveditems: 'archive_larger_saved',
}

/** Why nothing is made of what was picked; null: nobody foresaw it. */
export function problemWords(problem: ArchiveProblem | null, text: Text): string {
  return text(problem === null ? 'archive_problem_failed' : problems[problem])
}

/** @param zone IANA zone that days are shown in */
export function reportView(
  { site, acts, from, until, kinds, files, product, wouldAdd }: ArchiveReport,
  fresh: Fresh,
  zone: string,
  text: Text,
): ReportView {
  const span = from !== null && until !== null ? spanOf({ from, until }, zone, text) : ''
  return {
    summary:
      acts === 0
        ? text('archive_nothing', archiveSiteName(site))
        : text.counted('archive_found', acts, archiveSiteName(site), span),
    news: newsOf(acts, fresh.count, text),
    larger:
      product === 'basic' && wouldAdd.length > 0
        ? text(
            'archive_larger',
            listOf(
              wouldAdd.map((one) => largerName(one, text)),
              text,
            ),
          )
        : null,
    kinds: kindLines(kinds, text),
    files: files.filter(isRead).map((file) => fileView(file, zone, text)),
    unopened: unopenedOf(files, text),
    count: fresh.count,
  }
}

function isRead({ state }: FileReport): boolean {
  return state === 'read' || state === 'broken'
}

function newsOf(acts: number, fresh: number, text: Text): string {
  if (acts === 0) return ''
  if (fresh === 0) return text('archive_all_known')
  const known = Math.max(0, acts - fresh)
  if (known === 0) return text('archive_all_new')
  return `${text.counted('archive_new', fresh)} ${text.counted('archive_known', known)}`
}

function fileView(file: FileReport, zone: string, text: Text): FileView {
  const { path, state, problem, rows, read, joined, leftOut, from, until, kinds } = file
  const { lacking = 0, between } = file
  if (state === 'broken')
    return { path, lines: [text('archive_file_broken'), problemWords(problem, text)] }
  const reasons = leftOutReasons.flatMap((reason) => {
    const count = leftOut[reason] ?? 0
    return count === 0 ? [] : text('archive_left_counted', text(leftOutWords[reason]), count)
  })
  return {
    path,
    lines: [
      listOf(
        [
          text.counted('archive_rows', rows),
          text.counted('archive_acts', read),
          ...(joined > 0 ? [text.counted('archive_joined', joined)] : []),
        ],
        text,
      ),
      ...(from !== null && until !== null ? [spanOf({ from, until }, zone, text)] : []),
      ...kindLines(kinds, text),
      ...(reasons.length > 0 ? [text('archive_left', listOf(reasons, text))] : []),
      ...(between ? [text('archive_between', spanOf(between, zone, text))] : []),
      ...(lacking > 0 ? [text('archive_lacking', lacking)] : []),
    ],
  }
}

/** Where a verb alone would say too little, or something else. */
const didWords: Readonly<Record<string, TextKey>> = {
  'Add Relationship': 'archive_did_connect',
  'Create ChatMessage': 'archive_did_message',
  'Create Note': 'archive_did_write',
  'Create Article': 'archive_did_write',
  'Create Question': 'archive_did_vote',
}

/** Acts by what was done and how deep that is. */
function kindLines(kinds: readonly KindCount[], text: Text): string[] {
  const counts = new Map<string, number>()
  for (const { type, object, rung, count } of kinds) {
    const did = text(didWords[`${type} ${object}`] ?? verbNames[type])
    const name = text('archive_kind', did, text(rungNames[rung]))
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => text('archive_kind_counted', name, count))
}

function unopenedOf(files: readonly FileReport[], text: Text): ReportView['unopened'] {
  return unopenedStates.flatMap((state) => {
    const names = files.filter((file) => file.state === state).map(({ path }) => path)
    return names.length === 0 ? [] : [{ why: text(unopenedWords[state]), names }]
  })
}

/** "March 2018 – November 2025"; one month alone where all of it is of one. */
export function spanOf(span: { from: string; until: string }, zone: string, text: Text): string {
  const months = new Intl.DateTimeFormat(text.lang, {
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  })
  return months.formatRange(Date.parse(span.from), Date.parse(span.until))
}

function largerName(kind: string, text: Text): string {
  const key = largerWords[kind]
  return key ? text(key) : kind
}

function listOf(names: readonly string[], text: Text): string {
  return new Intl.ListFormat(text.lang, { type: 'unit', style: 'long' }).format(names)
}
