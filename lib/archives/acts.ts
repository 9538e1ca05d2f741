/** Acts out of an archive as entries of the ledger. */
import { instant } from '../domain/clock.ts'
import type { ActionType, Entry, EntryObject, Person, Rung, WordRange } from '../domain/entry.ts'
import { intentionOf, type Intention } from '../domain/intention.ts'
import { rungOf } from '../domain/rung.ts'
import { daysIn } from './days.ts'
import { archiveId } from './ids.ts'

/** What an archive can't tell, and how its acts are to be dated. */
export interface ActContext {
  /** IANA zone whose days its instants fall into: where the person is now, as no archive says where they were. */
  zone: string
  /** Hour at which the person's day begins. */
  dayStart: number
  /** Unix time in milliseconds: nothing was done after it. */
  now: number
  /** Reasons for networking, so that an act of their time carries one. */
  intentions: readonly Intention[]
}

/** One act as its row tells it. */
export interface Told {
  /** Unix time in milliseconds; of what is dated by a day alone, noon of that day in UTC. */
  at: number
  /** Only its day is known, as UTC has it. */
  isDayOnly?: boolean
  type: ActionType
  object: EntryObject | null
  /** Where it is another one than its type and object say. */
  rung?: Rung
  person?: Person | null
  others?: readonly Person[]
  words?: WordRange | null
  tags?: readonly string[]
  /** What tells it from every other act of its time: from its row alone, so that every archive with the row says the same. */
  known: readonly string[]
  /** The person's own address then, where it was another one. */
  account?: string | null
  /** Unix time in milliseconds that its id is of, where archives may know its own more or less exactly. */
  idAt?: number
}

/** Makes entries of one archive's acts. */
export interface Acts {
  /** The entry, or null where another row told of the same act. */
  entryOf: (told: Told) => Entry | null
}

/** @param account the person's own address on the site; null where the archive does not tell it */
export function createActs(
  site: string,
  account: string | null,
  { zone, dayStart, intentions }: ActContext,
): Acts {
  const dayIn = daysIn(zone, dayStart)
  const made = new Set<string>()
  return {
    entryOf(told) {
      const { type, object, words = null, tags = [], person = null, others = [] } = told
      const id = archiveId(told.idAt ?? told.at, [site, ...told.known])
      if (made.has(id)) return null
      made.add(id)
      const hasNote = words !== null && words !== '0'
      const at = instant(told.at)
      return {
        id,
        at,
        zone: told.isDayOnly ? 'UTC' : zone,
        day: told.isDayOnly ? at.slice(0, 10) : dayIn(told.at),
        site,
        account: told.account ?? account,
        type,
        rung: told.rung ?? rungOf(type, hasNote, object?.type ?? null),
        act: null,
        witness: 'imported',
        person,
        others: [...others],
        object,
        undoes: null,
        corrects: null,
        changes: null,
        session: null,
        intention: intentionOf(intentions, { at, tags: [...tags] })?.id ?? null,
        words,
        tags: [...tags],
        view: null,
        source: 'archive',
        rules: null,
      }
    },
  }
}
