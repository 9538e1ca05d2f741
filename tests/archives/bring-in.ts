/** An archive brought into a real ledger as the thread and the worker do it, without either. */
import type { FromThread, ReadingWish } from '../../lib/archives/letters.ts'
import { answering } from '../../lib/archives/thread.ts'
import type { ArchiveImport } from '../../lib/domain/archive-import.ts'
import { nothingBeside } from '../../lib/domain/ledger-file.ts'
import type { MergeOutcome } from '../../lib/domain/merge.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import type { Ledger } from '../../lib/ledger/ledger.ts'
import type { MergeWatch } from '../../lib/ledger/merge-file.ts'
import { fresh } from '../ledger/history.ts'
import { now, type Files } from './linkedin/read.ts'

export const quiet: MergeWatch = {
  erased: 'ask',
  onProgress: () => undefined,
  prepare: (records) => Promise.resolve(records),
  signal: new AbortController().signal,
}

type Report = Extract<FromThread, { type: 'report' }>

/** A thread over a ledger, with all it says. */
export function threadOver(ledger: Ledger, key: number[] | null = null, namesOff = false) {
  const said: FromThread[] = []
  const answer = answering({
    ledger: () => Promise.resolve(ledger),
    write: (entries, at) => ledgerJson({ ...nothingBeside, entries }, defaultSettings(), at),
    tell: (letter) => void said.push(letter),
  })
  const wishFor = (picked: ReadingWish['files']): ReadingWish => ({
    type: 'read',
    files: picked,
    zone: 'Europe/Berlin',
    dayStart: 0,
    now,
    intentions: [],
    ledger: 'waterline',
    key,
    namesOff,
  })
  return {
    said,
    read: (picked: ReadingWish['files']) => answer(wishFor(picked)),
    write: () => answer({ type: 'write' }),
  }
}

export function pickedOf(files: Files): ReadingWish['files'] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    blob: new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
  }))
}

/** What was found, and its acts that the ledger lacks as a file. */
export async function readInto(
  ledger: Ledger,
  files: Files,
  key: number[] | null = null,
  namesOff = false,
): Promise<Report & { file: Blob; archive: ArchiveImport }> {
  const thread = threadOver(ledger, key, namesOff)
  await thread.read(pickedOf(files))
  await thread.write()
  const report = thread.said.find((one) => one.type === 'report')
  const written = thread.said.find((one) => one.type === 'file')
  if (!report || !written) throw new Error(JSON.stringify(thread.said.at(-1)))
  const { from, until } = report.fresh
  const at = '2026-11-22T12:00:00.000Z'
  const archive = {
    id: fresh(),
    at,
    site: report.report.site,
    from: from ?? at,
    until: until ?? at,
  }
  return { ...report, file: written.file, archive }
}

/** Reads an archive and adds what is new of it. */
export async function bringIn(
  ledger: Ledger,
  files: Files,
  watch: Partial<MergeWatch> = {},
): Promise<Report & { outcome: MergeOutcome; archive: ArchiveImport }> {
  const { file, archive, ...report } = await readInto(ledger, files)
  const outcome = await ledger.mergeFile(file, { ...quiet, archive, ...watch })
  return { ...report, outcome, archive }
}
