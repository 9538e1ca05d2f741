/** What came of reading an archive, file by file: shown before anything is written, and every row of it accounted for. */
import { instant } from '../domain/clock.ts'
import type { Entry } from '../domain/entry.ts'
import type { ArchiveProblem } from './problem.ts'

/**
 * Why a row is no act of the person's:
 * - `no-time`: it does not say when, or in no way that is understood; `future`: it says a time that was not yet
 * - `damaged`: cells of it are missing
 * - `heading-again`: the names of the columns once more
 * - `draft`, `spam`, `sponsored`: a message that was not sent, not wanted, or paid for
 * - `of-others`: somebody else wrote it, and answered nothing
 * - `whose-unknown`: nothing tells the person's own messages from those of others
 * - `not-accepted`: an invitation by somebody who is not among the connections
 * - `nameless`: it names nobody, as of profiles that are closed by now
 * - `unknown-kind`: a kind of thing that the ledger has no verb for
 */
export const leftOutReasons = [
  'no-time',
  'future',
  'damaged',
  'heading-again',
  'draft',
  'spam',
  'sponsored',
  'of-others',
  'whose-unknown',
  'not-accepted',
  'nameless',
  'unknown-kind',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/**
 * - `read`: to its end
 * - `broken`: not to its end: nothing of it is taken, and `problem` says why
 * - `no-acts`: never opened, as it holds nothing the person did towards others
 * - `no-times`: never opened, as it does not say when anything was done
 * - `elsewhere`: never opened, as another file of the archive tells the same acts and more of them
 * - `deleted`: never opened, as it holds what the person took back
 * - `missing`: not here, though the archive's own list of its files names it
 * - `unknown`: never opened, as no file of that name is known
 */
export const fileStates = [
  'read',
  'broken',
  'no-acts',
  'no-times',
  'elsewhere',
  'deleted',
  'missing',
  'unknown',
] as const
export type FileState = (typeof fileStates)[number]

/** Acts of one kind. */
export interface KindCount extends Pick<Entry, 'type' | 'rung'> {
  /** Type of the object; null where it has none. */
  object: string | null
  count: number
}

export interface FileReport {
  path: string
  state: FileState
  problem: ArchiveProblem | null
  /** Rows in it; each is counted once more in `read`, `joined` or `leftOut`. */
  rows: number
  /** Rows that are an act each. */
  read: number
  /** Rows that tell of an act that another row is of. */
  joined: number
  leftOut: Partial<Record<LeftOutReason, number>>
  /** Records fewer than the archive's own list of its files says there are; absent: it has no such list. */
  lacking?: number | undefined
  /** Instants between which the acts without a time were done; absent: there is none, or nothing tells. */
  between?: { from: string; until: string } | undefined
  /** Instants of its first and last act; null where it has none. */
  from: string | null
  until: string | null
  kinds: KindCount[]
}

export interface ArchiveReport {
  site: string
  /** The person's own address on the site, where the archive tells it. */
  account: string | null
  /** Which of the two archives that a site gives this is, by its files; null where it gives one kind alone. */
  product: 'basic' | 'complete' | null
  files: FileReport[]
  acts: number
  from: string | null
  until: string | null
  kinds: KindCount[]
  /** Kinds of files that only the larger archive has, and that are not here. */
  wouldAdd: string[]
}

/** Counts what becomes of the rows of one file. */
export interface FileCount {
  row: (count?: number) => void
  joined: () => void
  leftOut: (reason: LeftOutReason) => void
  /** It was to have so many records, by the archive's own list, and has so many. */
  expect: (listed: number, found: number) => void
  /** What was left out for want of a time was done between these, in Unix time, milliseconds. */
  between: (from: number, until: number) => void
  /** A row that became this act. */
  act: (entry: Entry) => void
  report: () => FileReport
}

export function countFile(path: string): FileCount {
  const counts = { rows: 0, read: 0, joined: 0 }
  const leftOut: FileReport['leftOut'] = {}
  const told: Pick<FileReport, 'lacking' | 'between'> = {}
  const span = createSpan()
  return {
    row(count = 1) {
      counts.rows += count
    },
    joined() {
      counts.joined += 1
    },
    leftOut(reason) {
      leftOut[reason] = (leftOut[reason] ?? 0) + 1
    },
    expect(listed, found) {
      told.lacking = Math.max(0, listed - found)
    },
    between(from, until) {
      told.between = { from: instant(from), until: instant(until) }
    },
    act(entry) {
      counts.read += 1
      span.add(entry)
    },
    report: () => ({
      path,
      state: 'read',
      problem: null,
      ...counts,
      leftOut,
      ...told,
      ...span.result(),
    }),
  }
}

/** A file of which nothing is taken. */
export function passedOver(
  path: string,
  state: FileState,
  problem: ArchiveProblem | null = null,
): FileReport {
  const nothing = { rows: 0, read: 0, joined: 0, leftOut: {}, from: null, until: null, kinds: [] }
  return { path, state, problem, ...nothing }
}

type Span = Pick<FileReport, 'from' | 'until' | 'kinds'>

function createSpan(): { add: (entry: Entry) => void; result: () => Span } {
  const kinds = new Map<string, KindCount>()
  let [from, until]: [string | null, string | null] = [null, null]
  return {
    add({ at, type, rung, object }) {
      if (from === null || at < from) from = at
      if (until === null || at > until) until = at
      const key = `${type} ${object?.type ?? ''} ${rung}`
      const kind = kinds.get(key)
      if (kind) kind.count += 1
      else kinds.set(key, { type, rung, object: object?.type ?? null, count: 1 })
    },
    result: () => ({ from, until, kinds: [...kinds.values()] }),
  }
}

/** The report of an archive whose site gives one kind alone. */
export function onlyReport(
  site: string,
  account: string | null,
  files: FileReport[],
): ArchiveReport {
  return { site, account, product: null, files, ...sumOf(files), wouldAdd: [] }
}

/** The files' spans and kinds put together. */
export function sumOf(files: readonly FileReport[]): Span & { acts: number } {
  const kinds = new Map<string, KindCount>()
  for (const kind of files.flatMap((file) => file.kinds)) {
    const key = `${kind.type} ${kind.object ?? ''} ${kind.rung}`
    kinds.set(key, { ...kind, count: kind.count + (kinds.get(key)?.count ?? 0) })
  }
  return {
    acts: files.reduce((sum, { read }) => sum + read, 0),
    from: files.flatMap((file) => file.from ?? []).toSorted()[0] ?? null,
    until:
      files
        .flatMap((file) => file.until ?? [])
        .toSorted()
        .at(-1) ?? null,
    kinds: [...kinds.values()],
  }
}
