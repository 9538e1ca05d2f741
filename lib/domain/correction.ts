/**
 * Corrections: what the person says of an entry afterwards. Each is an entry of its own, and so is taking one back;
 * what was written stays, and whoever reads gets the entry as it is meant now.
 */
import { instant } from './clock.ts'
import { samePerson } from './people.ts'
import type { Changes, Entry, PersonKind } from './entry.ts'

/** An entry as it is meant now. */
export interface MeantEntry extends Entry {
  /** What was written where a correction says otherwise; absent where none does. */
  written?: Changes
  /** Of the ledger's rows alone (lib/ledger/row.ts): never of an entry that is handed on. */
  group?: never
}

/** What the person can say: on which rung it stands follows from what it was for. */
export type Said = Omit<Changes, 'rung'>

/** The entry as it was written, whatever corrections say. */
export function asWritten({ written, ...entry }: MeantEntry): Entry {
  return Object.assign(entry, written)
}

/**
 * The entry as its corrections say; of two that name the same field, the later one.
 *
 * @param about corrections of this entry, and the undos of some of them
 */
export function asMeant(entry: MeantEntry, about: readonly Entry[]): MeantEntry {
  const original = asWritten(entry)
  const meant = { ...original }
  for (const { changes } of standingCorrections(about)) {
    const { kind: _ofPerson, ...fields } = changes ?? {}
    Object.assign(meant, fields)
  }
  if (samePerson(meant.person, original.person)) meant.person = original.person
  const written = Object.fromEntries(
    Object.keys(meant)
      .filter((field) => Reflect.get(meant, field) !== Reflect.get(original, field))
      .map((field) => [field, Reflect.get(original, field)]),
  )
  return Object.keys(written).length > 0 ? { ...meant, written } : meant
}

/** What of this is not so already. */
export function newIn(entry: MeantEntry, changes: Changes): Changes {
  const { person } = changes
  const isSame = person !== undefined && samePerson(entry.person, person)
  const fields = Object.entries({ ...changes, ...(isSame && { person: entry.person }) })
  return Object.fromEntries(fields.filter(([field, value]) => Reflect.get(entry, field) !== value))
}

/** Corrections that were not taken back, in the order they were made. */
export function standingCorrections(about: readonly Entry[]): Entry[] {
  const undone = new Set(about.map(({ undoes }) => undoes))
  return about
    .filter(({ type, id }) => type !== 'Undo' && !undone.has(id))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

interface Stamp {
  id: string
  /** Unix time in milliseconds. */
  now: number
  zone: string
  /** The person's own day by then. */
  day: string
}

/** The entry that says what another one is to be. */
export function correctionOf(entry: Entry, changes: Changes, stamp: Stamp): Entry {
  return { ...aboutEntry(entry, stamp), type: 'Update', corrects: entry.id, changes }
}

/** The entry that says of what kind somebody is: the person of an entry, wherever else they stand. */
export function kindOf(entry: Entry, kind: PersonKind | null, stamp: Stamp): Entry {
  // Nobody is met by being spoken of.
  return { ...aboutEntry(entry, stamp), rung: 'observe', person: entry.person, changes: { kind } }
}

/** The entry that takes a correction back, or what was said of a person. */
export function undoOfCorrection(correction: Entry, stamp: Stamp): Entry {
  const { id, corrects } = correction
  return { ...aboutEntry(correction, stamp), type: 'Undo', corrects: corrects ?? id, undoes: id }
}

function aboutEntry({ site, account, rung }: Entry, { id, now, zone, day }: Stamp): Entry {
  return {
    id,
    at: instant(now),
    zone,
    day,
    site,
    account,
    type: 'Update',
    rung,
    act: null,
    witness: 'manual',
    person: null,
    others: [],
    object: null,
    undoes: null,
    corrects: null,
    changes: null,
    session: null,
    intention: null,
    words: null,
    tags: [],
    view: null,
    source: 'manual',
    rules: null,
  }
}
