/** Bringing in what a site gave the person of what they did there: read beside the page, shown, and only then added. */
import {
  fromThreadSchema,
  type Fresh,
  type FromThread,
  type ToThread,
} from '../archives/letters.ts'
import type { PickedFile } from '../archives/picked.ts'
import type { Thread } from '../browser/thread.ts'
import type { ArchiveImport, KeptImport } from '../domain/archive-import.ts'
import { instant, type Clock } from '../domain/clock.ts'
import type { ErasedChoice } from '../domain/merge.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import { onDay } from '../text/days.ts'
import type { Text } from '../text/text.ts'
import { problemWords, reportView, spanOf, type ReportView } from './archive-report.ts'
import { archiveSiteName } from './archive-sites.ts'
import { latest } from './latest.ts'
import type { OutsideWithFiles } from './outside-files.ts'
import type { Restore } from './restore.ts'
import { createStore, type Store } from './store.ts'

/** What is being done with what was picked. */
export type ArchiveStep =
  | { at: 'nothing' }
  | { at: 'reading'; phase: 'read' | 'compare'; share: number }
  /** Nothing could be made of it, and why. */
  | { at: 'refused'; why: string }
  | { at: 'report'; report: ReportView }

/** An archive that was added. */
export interface ImportView {
  id: string
  name: string
  /** How many acts came with it, of which time. */
  more: string
  added: number
}

export interface ArchiveModel {
  step: ArchiveStep
  /** Those in the ledger, the newest first. */
  imports: readonly ImportView[]
}

export const nothingPicked: ArchiveModel = { step: { at: 'nothing' }, imports: [] }

export interface ArchiveActs {
  /** Reads what was picked; changes nothing. */
  readArchive: (files: readonly PickedFile[]) => Promise<void>
  /** Ends that, or puts away what was found. */
  leaveArchive: () => void
  /** Adds what was found; how far that is, the model of files that are taken in tells. */
  addArchive: (erased?: ErasedChoice) => Promise<void>
  takeImportBack: (id: string) => Promise<void>
}

export interface Archives extends Store<ArchiveModel> {
  acts: ArchiveActs
}

export interface ArchiveNeeds {
  ledger: Pick<LedgerReader, 'intentions' | 'imports'>
  outside: Pick<
    OutsideWithFiles,
    'archiveThread' | 'ledgerName' | 'personKey' | 'readSettings' | 'watchLedger'
  >
  clock: Clock
  text: Text
}

/** What was found and may be wanted. */
interface Found {
  site: string
  fresh: Fresh
  file: Blob | null
}

export function openArchives(
  needs: ArchiveNeeds & { restore: Restore },
  signal: AbortSignal,
): Archives {
  const { ledger, outside, clock, text, restore } = needs
  const store = createStore<ArchiveModel>(nothingPicked)
  const change = (part: Partial<ArchiveModel>): void => store.write({ ...store.read(), ...part })
  const goTo = (step: ArchiveStep): void => change({ step })
  let thread: Thread | null = null
  let found: Found | null = null
  let onFile: ((file: Blob | null) => void) | null = null
  const put = (): void => {
    thread?.end()
    thread = null
    found = null
    onFile?.(null)
  }
  signal.addEventListener('abort', put)
  const read = latest(async () => {
    const imports = await ledger.imports()
    change({ imports: imports.map(viewOf) })
  })
  outside.watchLedger(() => void read(), signal)
  void read()

  return {
    ...store,
    acts: {
      async readArchive(files) {
        put()
        goTo({ at: 'reading', phase: 'read', share: 0 })
        const opened = (thread = outside.archiveThread((letter) => hear(opened, letter)))
        const wish = await wishFor(files)
        // Somebody may have changed their mind meanwhile.
        if (thread === opened) opened.send(wish)
      },
      leaveArchive() {
        put()
        goTo({ at: 'nothing' })
      },
      async addArchive(erased = 'ask') {
        const wanted = found
        const archive = wanted && importOf(wanted)
        if (!wanted || !archive) return
        wanted.file ??= await written()
        if (wanted.file) await restore.takeArchive(wanted.file, archive, erased)
        if ((await ledger.imports()).some(({ id }) => id === archive.id)) {
          put()
          goTo({ at: 'nothing' })
        }
        await read()
      },
      async takeImportBack(id) {
        await restore.takeImportBack(id)
        await read()
      },
    },
  }

  /** A thread that was ended may still be heard. */
  function hear(from: Thread, letter: unknown): void {
    if (thread !== from) return
    const said = fromThreadSchema.safeParse(letter)
    if (said.success) follow(said.data)
    else fail()
  }

  function follow(said: FromThread): void {
    switch (said.type) {
      case 'progress':
        goTo({ at: 'reading', phase: said.phase, share: said.share })
        return
      case 'report':
        found = { site: said.report.site, fresh: said.fresh, file: null }
        goTo({ at: 'report', report: reportView(said.report, said.fresh, clock.zone(), text) })
        return
      case 'problem':
        put()
        goTo({ at: 'refused', why: problemWords(said.problem, text) })
        return
      case 'file':
        onFile?.(said.file)
    }
  }

  function fail(): void {
    put()
    goTo({ at: 'refused', why: problemWords(null, text) })
  }

  async function wishFor(files: readonly PickedFile[]): Promise<ToThread> {
    const { dayStart, names } = await outside.readSettings()
    return {
      type: 'read',
      files: [...files],
      zone: clock.zone(),
      dayStart,
      now: clock.now(),
      intentions: await ledger.intentions(),
      ledger: await outside.ledgerName(),
      key: await outside.personKey(),
      namesOff: names !== 'kept',
    }
  }

  function written(): Promise<Blob | null> {
    return new Promise((resolve) => {
      onFile = resolve
      thread?.send({ type: 'write' } satisfies ToThread)
    })
  }

  /** Null where there is nothing new in it. */
  function importOf({ site, fresh: { from, until } }: Found): ArchiveImport | null {
    if (from === null || until === null) return null
    return { id: clock.id(), at: instant(clock.now()), site, from, until }
  }

  function viewOf({ id, at, site, added, ...span }: KeptImport): ImportView {
    const present = { now: clock.now(), zone: clock.zone() }
    return {
      id,
      name: text('archive_import', archiveSiteName(site), onDay(at, present, text)),
      more: text.counted('archive_import_acts', added, spanOf(span, clock.zone(), text)),
      added,
    }
  }
}
