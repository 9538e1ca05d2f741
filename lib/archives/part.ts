/** What an archive is made of, whatever it was picked as. */

/** One file of an archive. */
export interface Part {
  /** Where it stands in the archive, as that has it: `Jobs/Job Applications.csv`. */
  path: string
  /** Bytes of it, unpacked; a zip only claims so. */
  size: number
  /**
   * Its bytes from the beginning, at each call anew; before that nothing of it is read. Whoever stops early frees what
   * it took.
   *
   * @throws ArchiveError while it is read
   */
  bytes: (signal: AbortSignal) => AsyncIterable<Uint8Array>
}

/** How much is read at all: more than any archive of one person has, less than what fills a machine. */
export interface Limits {
  /** Bytes of one part, unpacked. */
  part: number
  /** Parts that could be read. */
  parts: number
  /** Files of a zip, pictures and films included. */
  entries: number
}

export const limits: Limits = {
  part: 2 * 1024 ** 3,
  parts: 50_000,
  entries: 1_000_000,
}

/** What operating systems leave in folders and zips, and no site wrote. */
export function isLitter(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(path)
}
