/** Rows of an archive's files as what they tell, and the entries of those that are acts; each row is counted once. */
import type { Entry } from '../domain/entry.ts'
import type { Acts, Told } from './acts.ts'
import type { FileCount, LeftOutReason } from './report.ts'

/** What a row tells. */
export interface RowTold extends Told {
  /** Of several rows with the same one only the earliest is an act: the others changed it, or said it again. */
  once?: string
}

/** What a row is, and where that is counted; `joined`: it tells of an act that another row is of. */
export interface Line {
  count: FileCount
  tells: RowTold | LeftOutReason | 'joined'
}

/** Acts handed on at once. */
const batch = 1_000

/** The same rows, where of each thing that is done once the earliest alone is the act. */
export function withoutRepeats(lines: readonly Line[]): Line[] {
  const first = new Map<string, RowTold>()
  for (const { tells } of lines) {
    if (typeof tells === 'string' || tells.once === undefined) continue
    if (tells.at < (first.get(tells.once)?.at ?? Infinity)) first.set(tells.once, tells)
  }
  return lines.map(({ count, tells }) => {
    const isLater =
      typeof tells !== 'string' && tells.once !== undefined && first.get(tells.once) !== tells
    return { count, tells: isLater ? 'joined' : tells }
  })
}

/** Entries of rows that are acts, some at a time. */
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
