/** What can be wrong with an archive, or with one of its files: expected, and told by a code. */

/**
 * - `empty`: nothing was picked, or the zip holds nothing
 * - `not-a-zip`: a file of another kind is called a zip
 * - `truncated`: only a beginning of it is there, as after a download that was cut short
 * - `damaged`: its bytes are not what it says they are
 * - `encrypted`: it is locked with a password
 * - `split`: one of several pieces of a zip
 * - `unsupported`: packed in a way that is not read
 * - `unsafe-name`: a file in it would lead out of its folder
 * - `same-name`: two files are called the same
 * - `too-many`, `too-large`: more files, or more bytes, than any archive of a person has
 * - `unreadable`: the browser can't read it any more, as it was moved or changed since it was picked
 * - `foreign`: no site's archive that is known
 * - `no-table`: not the text its name says: a picture, a spreadsheet, one endless line
 * - `unknown-columns`: a table that names its columns otherwise than any that is known
 */
export const archiveProblems = [
  'empty',
  'not-a-zip',
  'truncated',
  'damaged',
  'encrypted',
  'split',
  'unsupported',
  'unsafe-name',
  'same-name',
  'too-many',
  'too-large',
  'unreadable',
  'foreign',
  'no-table',
  'unknown-columns',
] as const
export type ArchiveProblem = (typeof archiveProblems)[number]

/** An expected failure; whoever shows it has words for its code. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem

  constructor(problem: ArchiveProblem, options?: ErrorOptions) {
    super(problem, options)
    this.name = 'ArchiveError'
    this.problem = problem
  }
}

/** What went wrong, where it is a thing that files do; null for a mistake of the program, which nobody may hide. */
export function problemOf(cause: unknown): ArchiveProblem | null {
  if (cause instanceof ArchiveError) return cause.problem
  // NotFoundError, NotReadableError: the file behind a Blob is another one by now, or gone.
  return cause instanceof DOMException && cause.name.startsWith('Not') ? 'unreadable' : null
}
