/** What the person says of an entry afterwards. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import {
  asWritten,
  correctionOf,
  kindOf,
  newIn,
  type Said,
  standingCorrections,
  undoOfCorrection,
} from '../domain/correction.ts'
import { dayOf } from '../domain/day.ts'
import type { Changes, Entry, PersonKind } from '../domain/entry.ts'
import { idAfter } from '../domain/id.ts'
import { rungOfAct } from '../domain/rung.ts'
import { isAct } from '../domain/undo.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { saidInSetNames } from './names.ts'
import { followUp } from './recording.ts'

/** Writes a correction of an act; what is said of it as it already is changes nothing. */
export async function correct(ledger: Ledger, id: string, { kind, ...said }: Said): Promise<void> {
  const entry = await ledger.entry(id)
  if (!entry || !isAct(entry)) return
  const { act } = said
  const rung = act ? rungOfAct[act] : asWritten(entry).rung
  const changes: Changes = {
    ...(await saidInSetNames(said)),
    ...(act === undefined ? {} : { rung }),
  }
  const news = newIn(entry, changes)
  if (Object.keys(news).length > 0) {
    const earlier = (await ledger.corrections(id)).map((one) => one.id)
    await add(ledger, correctionOf(entry, news, await stamp(earlier)))
  }
  if (kind !== undefined) await sayKind(ledger, id, kind)
}

/** Of whom the act is towards by now; strangers are of no kind. */
async function sayKind(ledger: Ledger, id: string, kind: PersonKind | null): Promise<void> {
  const entry = await ledger.entry(id)
  const known = entry?.person?.url ? await ledger.person(entry.person.url) : null
  if (!entry || !known || known.kind === kind) return
  const earlier = known.kindBy === null ? [] : [known.kindBy]
  await add(ledger, kindOf(entry, kind, await stamp(earlier)))
}

/** Takes a correction back, or what was said of a person, unless that was done before. */
export async function takeCorrectionBack(ledger: Ledger, id: string): Promise<void> {
  const correction = await ledger.entry(id)
  if (!correction) return
  const about = [correction, ...(await ledger.corrections(correction.corrects ?? id))]
  const standing = standingCorrections(about).find((one) => one.id === id)
  if (standing) await add(ledger, undoOfCorrection(standing, await stamp([])))
}

async function add(ledger: Ledger, correction: Entry): Promise<void> {
  await ledger.correct(correction)
  await followUp(ledger)
}

/** @param earlier ids of what was said before of the same; the later word counts, whatever the clock says */
async function stamp(earlier: readonly string[]) {
  const clock = await sessionClock()
  const [now, zone] = [clock.now(), clock.zone()]
  const { dayStart } = await readSettings()
  return { id: idAfter(clock.id(), earlier), now, zone, day: dayOf(instant(now), zone, dayStart) }
}
