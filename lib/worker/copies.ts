/** The daily copy into the folder that the person picked, for as long as the browser lets it be written without a question. */
import { isCopyDue, writeCopy } from '../backup/copy.ts'
import { sessionClock } from '../browser/clock.ts'
import { readCopyNotes, writeCopyNotes } from '../browser/copy-notes.ts'
import { filesOf, mayWrite } from '../browser/picked-folder.ts'
import { random } from '../browser/system-clock.ts'
import { readSettings } from '../browser/settings.ts'
import type { Ledger } from '../ledger/ledger.ts'

export async function keepCopy(ledger: Ledger): Promise<void> {
  const notes = await readCopyNotes()
  if (!notes?.folder || !(await mayWrite(notes.folder))) return
  const [clock, settings] = [await sessionClock(), await readSettings()]
  const source = { ledger, clock, settings, random }
  if (!(await isCopyDue(source, notes))) return
  await writeCopy(source, filesOf(notes.folder), notes, writeCopyNotes)
}
