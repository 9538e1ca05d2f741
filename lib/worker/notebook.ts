/** What the person writes down themselves. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { noteSelected } from '../domain/notebook/note.ts'
import type { NotebookRecord } from '../domain/notebook/notebook.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { whereaboutsOf } from '../sites/address.ts'
import { sites } from '../sites/all.ts'
import { recordInSetNames } from './names.ts'
import { followUp } from './recording.ts'

/** Writes a record as it is from now on, and brings suggestions up to date with it. */
export async function writeRecord(ledger: Ledger, record: NotebookRecord): Promise<void> {
  const changedAt = instant((await sessionClock()).now())
  await ledger.putRecords([{ ...(await recordInSetNames(record)), changedAt }])
  await followUp(ledger)
}

/** Notes what was selected in a page. */
export async function noteThis(
  ledger: Ledger,
  { text, address }: { text: string; address: string | null },
): Promise<void> {
  const [{ dayStart }, clock] = await Promise.all([readSettings(), sessionClock()])
  const at = instant(clock.now())
  const stamp = { id: clock.id(), at, day: dayOf(at, clock.zone(), dayStart) }
  await writeRecord(ledger, noteSelected(text, whereaboutsOf(address ?? '', sites), stamp))
}

export async function setOwnFields(ledger: Ledger, fields: readonly string[]): Promise<void> {
  const settings = await readSettings()
  const ownFields = [...new Set(fields.map((one) => one.trim()).filter((one) => one !== ''))]
  await writeSettings({ ...settings, ownFields })
  await followUp(ledger)
}
