/** Rows of an archive's files on their way to entries: each is counted where it stood. */
import type { Entry } from '../domain/entry.ts'
import type { Acts, Told } from './acts.ts'
import type { FileCount, LeftOutReason } from './report.ts'

/** What a row is, and where that is counted. */
export interface Line {
  count: FileCount
  tells: Told | LeftOutReason | 'joined'
}

/** Acts handed on at once. */
const batch = 1_000

/** Entries of lines that are acts, some at a time; each line is counted. */
export function* entriesOf(lines: Iterable<Line>, acts: Acts): Generator<Entry[]> {
  let entries: Entry[] = []
  for (const { count, tells } of lines) {
    const entry = typeof tells === 'string' ? null : acts.entryOf(tells)
    if (typeof tells === 'string' && tells !== 'joined') count.leftOut(tells)
    else if (entry) {
      count.act(entry)
      entries.push(entry)
    } else count.joined()
    if (entries.length === batch) {
      yield entries
      entries = []
    }
  }
  if (entries.length > 0) yield entries
}
