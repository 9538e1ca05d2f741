/** What the room of people stands on, read from the ledger; everybody in it by the address they go by. */
import { goesBy, withOneAddress, type GoesBy } from '../domain/alias.ts'
import { instant, type Clock } from '../domain/clock.ts'
import { dayOf, type Day } from '../domain/day.ts'
import type { Entry } from '../domain/entry.ts'
import { profilesBy } from '../domain/ground.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import type { Circle } from '../domain/notebook/circle.ts'
import { withPeople } from '../domain/notebook/notebook.ts'
import type { Outcome } from '../domain/notebook/outcome.ts'
import type { Profile } from '../domain/notebook/profile.ts'
import type { KeptPromise } from '../domain/notebook/promise.ts'
import { changesWithin } from '../domain/relations/portfolio.ts'
import { coMembers } from '../domain/relations/stage.ts'
import { isAct, standing } from '../domain/undo.ts'
import type { LedgerReader } from '../ledger/reader.ts'
import type { Present } from '../text/days.ts'
import type { Outside } from './outside.ts'

export interface PeopleGround {
  present: Present
  today: Day
  /** Instant of the oldest entry; null in an empty ledger. */
  horizon: string | null
  by: GoesBy
  people: readonly KnownPerson[]
  /** By the address people go by. */
  profiles: ReadonlyMap<string, Profile>
  circles: readonly Circle[]
  /** Addresses of everybody one belongs together with. */
  members: ReadonlySet<string>
  outcomes: readonly Outcome[]
  promises: readonly KeptPromise[]
  /** Acts that stand of the last 180 days. */
  acts: readonly Entry[]
  ownFields: readonly string[]
}

export type PeopleLedger = Pick<
  LedgerReader,
  'aliases' | 'anybody' | 'entriesSince' | 'horizon' | 'people' | 'records'
>

export async function readPeople(
  ledger: PeopleLedger,
  outside: Pick<Outside, 'readSettings'>,
  clock: Pick<Clock, 'now' | 'zone'>,
): Promise<PeopleGround> {
  const present = { now: clock.now(), zone: clock.zone() }
  const { dayStart, ownFields } = await outside.readSettings()
  const by = goesBy(await ledger.aliases())
  const profiles = profilesBy(await ledger.records('profile'), by)
  const circles = (await ledger.records('circle')).map((one) => {
    const same = withPeople(one, (who) => ({ ...who, url: who.url && by(who.url) }))
    return same?.record === 'circle' ? same : one
  })
  const entries = await ledger.entriesSince(instant(present.now - 2 * changesWithin))
  return {
    present,
    today: dayOf(instant(present.now), present.zone, dayStart),
    horizon: await ledger.horizon(),
    by,
    people: await ledger.people(),
    profiles,
    circles,
    members: coMembers(circles, profiles),
    outcomes: await ledger.records('outcome'),
    promises: await ledger.records('promise'),
    acts: standing(entries)
      .filter(isAct)
      .map((one) => withOneAddress(one, by)),
    ownFields,
  }
}
