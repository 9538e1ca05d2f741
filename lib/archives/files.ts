/** The files of one archive while it is read: each to its end or not at all, and what became of it in the report. */
import type { Part } from './part.ts'
import { ArchiveError, problemOf } from './problem.ts'
import type { ReadingContext } from './reader.ts'
import {
  countFile,
  passedOver,
  type FileCount,
  type FileReport,
  type FileState,
  type LeftOutReason,
} from './report.ts'
import { tableRows, type Cells, type TableShape } from './table.ts'
import { textOf, type OnBytes } from './text.ts'

export interface Files {
  /**
   * What is made of a file's text; null where it can't be read to its end, and then nothing of it counts.
   *
   * @throws what the signal was aborted with, and mistakes of the program
   */
  read: <Made>(
    part: Part,
    make: (pieces: AsyncIterable<string>, count: FileCount) => Promise<Made>,
  ) => Promise<Made | null>
  /** The same of a file's bytes. */
  readBytes: <Made>(
    part: Part,
    make: (chunks: AsyncIterable<Uint8Array>, count: FileCount) => Promise<Made>,
  ) => Promise<Made | null>
  /** A file that is told of and not opened. */
  pass: (part: Part, state: FileState) => void
  /** A file whose name says all there is of it. */
  name: (part: Part) => FileCount
  /** In the order of the archive. */
  reports: () => FileReport[]
}

/** What is read of one archive at all: more than any person has, less than what fills a memory. */
interface ReadingLimits {
  /** Bytes of all parts, unpacked. */
  bytes: number
  /** Rows of all parts. */
  rows: number
}

const most: ReadingLimits = { bytes: 4 * 1024 ** 3, rows: 1_000_000 }

/** @param wanted those that will be read: progress is a share of their bytes */
export function createFiles(
  parts: readonly Part[],
  wanted: readonly Part[],
  { signal, onProgress }: Pick<ReadingContext, 'signal' | 'onProgress'>,
  within: ReadingLimits = most,
): Files {
  const reports = new Map<Part, () => FileReport>()
  const all = wanted.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  let rows = 0

  /** The count of a file whose rows are told apart, which ends where there are too many. */
  function limited(count: FileCount): FileCount {
    return {
      ...count,
      row(more = 1) {
        rows += more
        if (rows > within.rows) throw new ArchiveError('too-large')
        count.row(more)
      },
    }
  }

  /** Reads a file to its end or not at all. */
  async function whole<Made>(
    part: Part,
    make: (onBytes: OnBytes, count: FileCount) => Promise<Made>,
  ): Promise<Made | null> {
    const count = limited(countFile(part.path))
    const before = done
    const onBytes = (bytes: number): void => {
      done += bytes
      onProgress(Math.min(done, all), all)
    }
    try {
      if (before + part.size > within.bytes) throw new ArchiveError('too-large')
      const made = await make(onBytes, count)
      reports.set(part, count.report)
      return made
    } catch (cause) {
      signal.throwIfAborted()
      const problem = problemOf(cause)
      if (problem === null) throw cause
      reports.set(part, () => passedOver(part.path, 'broken', problem))
      done = before + part.size
      return null
    }
  }

  return {
    read: (part, make) =>
      whole(part, (onBytes, count) => make(textOf(part, signal, onBytes), count)),
    readBytes: (part, make) =>
      whole(part, (onBytes, count) => make(counted(part, signal, onBytes), count)),
    pass(part, state) {
      reports.set(part, () => passedOver(part.path, state))
    },
    name(part) {
      const count = countFile(part.path)
      reports.set(part, count.report)
      return count
    },
    reports: () => parts.flatMap((part) => reports.get(part)?.() ?? []),
  }
}

async function* counted(
  part: Part,
  signal: AbortSignal,
  onBytes: OnBytes,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of part.bytes(signal)) {
    signal.throwIfAborted()
    onBytes(chunk.length)
    yield chunk
  }
}

/** The rows of a table as whatever `tell` makes of them; those that are nothing are counted with the reason. */
export async function readTable<Name extends string, Made extends object>(
  files: Files,
  part: Part,
  shape: TableShape<Name>,
  tell: (cells: Cells<Name>, count: FileCount) => Made | LeftOutReason,
): Promise<Made[]> {
  const made = await files.read(part, async (pieces, count) => {
    const all: Made[] = []
    for await (const rows of tableRows(pieces, shape)) {
      count.row(rows.length)
      for (const cells of rows) {
        const one = cells ? tell(cells, count) : 'heading-again'
        if (typeof one === 'string') count.leftOut(one)
        else all.push(one)
      }
    }
    return all
  })
  return made ?? []
}
