/** What every site's reader of its archives is: parts in, acts and a report out, and nothing written anywhere. */
import type { Entry } from '../domain/entry.ts'
import type { ActContext } from './acts.ts'
import type { Part } from './part.ts'
import type { ArchiveReport } from './report.ts'

export interface ReadingContext extends ActContext {
  signal: AbortSignal
  /** Told how far reading has come, in bytes of all that will be read, unpacked. */
  onProgress: (read: number, of: number) => void
}

export interface ArchiveReader {
  /** The site's id, as everywhere. */
  site: string
  /** Whether these are files of its archive, by their names alone. */
  recognises: (paths: readonly string[]) => boolean
  /**
   * Acts, some at a time, each once and in no order; the report comes last. Texts are read to count their words and known
   * no longer; a file without acts of the person's own is never opened. What can't be read is in the report.
   *
   * @throws what `signal` was aborted with
   */
  read: (
    parts: readonly Part[],
    context: ReadingContext,
  ) => AsyncGenerator<readonly Entry[], ArchiveReport>
}
