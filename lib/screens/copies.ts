/** Copies outside the browser: where they go, how old the last one is, and making one. */
import {
  copyPieces,
  isCopyDue,
  noCopies,
  writeCopy,
  type CopyNotes,
  type CopySource,
} from '../backup/copy.ts'
import { sealingKey } from '../backup/sealed.ts'
import type { saveFile } from '../browser/save-file.ts'
import type { PickedFolder } from '../browser/picked-folder.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { copyName, isOldCopy } from '../domain/copies.ts'
import { dayOf } from '../domain/day.ts'
import { onDay } from '../text/days.ts'
import type { Text } from '../text/text.ts'
import type { OutsideWithFiles } from './outside-files.ts'
import { createStore, type Store } from './store.ts'

export interface CopiesModel {
  /** Whether this browser lets a folder be picked, for a copy every day. */
  canPick: boolean
  /** Name of the folder; null where there is none. */
  folder: string | null
  /** Whether the browser wants to be asked before it is written to. */
  mustAsk: boolean
  isSealed: boolean
  /** When the last copy was made, in words; null where there is none. */
  last: string | null
  isOld: boolean
}

/** What became of a copy. */
export type CopyOutcome = 'written' | 'downloaded' | 'cancelled' | 'failed'

export interface CopiesActs {
  /** Asks for a folder and writes the first copy there. @param passphrase null: the copies are not sealed */
  pickFolder: (passphrase: string | null) => Promise<CopyOutcome>
  /** Writes the copy of today into the folder; the browser may ask first. */
  writeCopy: () => Promise<CopyOutcome>
  /** Hands a copy to the person as a file. */
  saveCopy: (passphrase: string | null) => Promise<CopyOutcome>
  /** Writes no more copies; those that are there stay. */
  stopCopies: () => Promise<void>
}

export interface Copies extends Store<CopiesModel | null> {
  acts: CopiesActs
  /** The ledger was taken along in another way. */
  noteTaken: () => Promise<void>
}

export interface CopiesNeeds {
  ledger: CopySource['ledger']
  outside: Pick<OutsideWithFiles, 'copies' | 'readSettings'>
  clock: Pick<Clock, 'now' | 'zone'>
  text: Text
  saveFile: typeof saveFile
}

type Notes = CopyNotes<PickedFolder>

/** The model is null until the notes are read. */
export function openCopies(needs: CopiesNeeds, signal: AbortSignal): Copies {
  const { ledger, outside, clock, text } = needs
  const { copies } = outside
  const store = createStore<CopiesModel | null>(null)
  let notes: Notes = noCopies
  void begin()

  return {
    ...store,
    acts: {
      pickFolder: (passphrase) =>
        told(async () => {
          const folder = await copies.pick()
          if (!folder) return 'cancelled'
          const isAllowed = await copies.ask(folder)
          const key = passphrase === null ? null : await sealingKey(passphrase, copies.random)
          await keep({ ...notes, folder, key, copies: [] })
          return isAllowed ? write(folder) : 'cancelled'
        }),
      writeCopy: () =>
        told(async () => {
          const { folder } = notes
          return folder && (await copies.ask(folder)) ? write(folder) : 'cancelled'
        }),
      saveCopy: (passphrase) => told(() => save(passphrase)),
      async stopCopies() {
        await keep({ ...notes, folder: null, key: null, copies: [] })
      },
    },
    noteTaken: () => keep({ ...notes, last: instant(clock.now()) }),
  }

  /** Reads the notes, and writes the copy that is due where nobody needs to be asked. */
  async function begin(): Promise<void> {
    notes = (await copies.read()) ?? noCopies
    await show()
    const { folder } = notes
    if (!folder || !(await copies.mayWrite(folder)) || !(await isCopyDue({ ledger, clock }, notes)))
      return
    await told(() => write(folder))
  }

  async function write(folder: PickedFolder): Promise<CopyOutcome> {
    await writeCopy(await source(), copies.files(folder), notes, keep)
    return 'written'
  }

  async function save(passphrase: string | null): Promise<CopyOutcome> {
    const isSealed = passphrase !== null
    const day = dayOf(instant(clock.now()), clock.zone(), 0)
    const file = {
      name: copyName(day, isSealed, new Set()),
      type: isSealed ? 'application/octet-stream' : 'application/json',
      isLarge: false,
    }
    const saved = await needs.saveFile(file, pieces(), signal)
    if (saved === 'cancelled') return saved
    await keep({ ...notes, last: instant(clock.now()) })
    return 'downloaded'

    async function* pieces() {
      const key = passphrase === null ? null : await sealingKey(passphrase, copies.random)
      yield* copyPieces(await source(), key)
    }
  }

  async function source(): Promise<CopySource> {
    return { ledger, settings: await outside.readSettings(), clock, random: copies.random }
  }

  async function keep(changed: Notes): Promise<void> {
    notes = changed
    await copies.write(changed)
    await show()
  }

  async function show(): Promise<void> {
    const { folder, key, last } = notes
    const present = { now: clock.now(), zone: clock.zone() }
    store.write({
      canPick: copies.canPick(),
      folder: folder?.name ?? null,
      mustAsk: folder !== null && !(await copies.mayWrite(folder)),
      isSealed: key !== null,
      last: last && onDay(last, present, text),
      isOld: isOldCopy(last, present.now),
    })
  }
}

/** Whatever goes wrong with a disk or a folder is said in words. */
async function told(act: () => Promise<CopyOutcome>): Promise<CopyOutcome> {
  try {
    return await act()
  } catch (cause) {
    console.error(cause)
    return 'failed'
  }
}
