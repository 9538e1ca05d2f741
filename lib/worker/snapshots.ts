/** Snapshots in the background: taken once a day, and brought back when the person asks for it. */
import { privateFolder } from '../browser/private-folder.ts'
import { sessionClock } from '../browser/clock.ts'
import { handOverText } from '../browser/handover.ts'
import { readSettings } from '../browser/settings.ts'
import { finishForgetting, forgetInSnapshots, type Forgotten } from '../backup/forget.ts'
import { readManifest, writeManifest } from '../backup/manifest.ts'
import { listSnapshots, snapshotContents, snapshotDays } from '../backup/snapshots.ts'
import { takeStep } from '../backup/take.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import { snapshotsFolder } from '../domain/snapshot.ts'
import { ledgerJson } from '../exports/json.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { SnapshotReply } from '../messages/protocol.ts'
import type { Queue } from './queue.ts'

const folder = privateFolder(snapshotsFolder)

/**
 * Takes the day's snapshot, step by step, between other tasks.
 *
 * @param isHeldUp whether to leave it for the next time
 */
export async function keepSnapshot(
  ledger: Ledger,
  queue: Queue,
  isHeldUp: () => Promise<boolean>,
): Promise<void> {
  await queue(() => finishForgetting(folder))
  if (!(await isDue(ledger))) return
  for (let from: string | null = ''; from !== null;) {
    const next: string = from
    from = await queue(async () => {
      if (await isHeldUp()) return null
      const at = instant((await sessionClock()).now())
      return takeStep({ source: ledger, folder }, next, at)
    })
  }
}

/** Once a day, and never of a ledger that is empty or was lost. */
async function isDue(ledger: Ledger): Promise<boolean> {
  if ((await ledger.horizon()) === null) return false
  const [newest] = await listSnapshots(folder)
  if (!newest) return true
  const [clock, { dayStart }] = [await sessionClock(), await readSettings()]
  const dayAt = (at: string): string => dayOf(at, clock.zone(), dayStart)
  return dayAt(newest.at) !== dayAt(instant(clock.now()))
}

/** An import was taken back: that the ledger holds less than before is no loss. */
export async function noteShrunk(): Promise<void> {
  const manifest = await readManifest(folder)
  await writeManifest(folder, { ...manifest, shrunkAt: instant((await sessionClock()).now()) })
}

/** Erases from the ledger and its snapshots. @param erase erases from the ledger */
export function eraseWithSnapshots(erase: () => Promise<Forgotten>): Promise<void> {
  return forgetInSnapshots(folder, erase)
}

/** How many entries a snapshot would bring back. */
export async function countSnapshot(ledger: Ledger, at: string): Promise<SnapshotReply> {
  const erased = new Set(await ledger.erasedIds())
  let [entries, lostDays] = [0, 0]
  for await (const { day, entries: held } of snapshotDays(folder, at)) {
    if (held === null) lostDays += 1
    const there = new Set((await ledger.entriesOfDay(day)).map(({ id }) => id))
    for (const { id } of held ?? []) {
      if (there.has(id) || erased.has(id)) continue
      // A correction may have taken it to another day.
      if ((await ledger.entry(id)) === null) entries += 1
    }
  }
  return { entries, lostDays }
}

/** Leaves a snapshot as a ledger file, to be taken in like any other. */
export async function handOverSnapshot(at: string): Promise<void> {
  await handOverText(ledgerJson(await snapshotContents(folder, at), await readSettings(), at))
}
