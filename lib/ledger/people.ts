/** Keeping up with each entry what is known of people (lib/domain/known-person.ts). */
import { addressesOf, goesBy, joined } from '../domain/alias.ts'
import type { MeantEntry } from '../domain/correction.ts'
import type { Entry, Observation } from '../domain/entry.ts'
import {
  isKnown,
  makesKnown,
  nothingOf,
  partsOf,
  withoutPart,
  withPart,
  type KnownPerson,
  type Part,
  type PersonFacts,
} from '../domain/known-person.ts'
import { partnerKeys, samePerson } from '../domain/people.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import { aliasGroup, knownAddress } from './aliases.ts'
import type { Database, EntryTransaction } from './database.ts'
import { entryOf } from './row.ts'

/** A new entry, and what became with it of the one it is about: of itself, unless it undoes or corrects another. */
export interface Turn {
  entry: Entry
  before: MeantEntry | null
  after: MeantEntry | null
  /** Whether what it is about had been taken back before. */
  wasUndone: boolean
}

/**
 * An ordinary act takes one read and one write for each of its partners; an undo or a correction may take more.
 *
 * @param partners read already, in the same transaction, of an ordinary act
 */
export async function keepPeople(
  transaction: EntryTransaction,
  turn: Turn,
  partners?: Promise<Partners>,
): Promise<void> {
  const { entry, before, after, wasUndone } = turn
  const isOfItself = entry.corrects === null && entry.undoes === null
  if (isOfItself) return enter(transaction, after ?? entry, wasUndone, partners)
  if (before && before.id === entry.undoes) {
    if (!wasUndone) await leave(transaction, before)
  } else await correct(transaction, before, after)
  // Taking something back names them, too.
  await enter(transaction, entry, false)
}

/** Its partners are known by one more. */
async function enter(
  transaction: EntryTransaction,
  entry: MeantEntry,
  isUndone: boolean,
  partners = partnersOf(transaction, entry),
): Promise<void> {
  for (const [url, part, known] of partsFor(entry, await partners)) {
    if (known) await keep(transaction, withPart(known, part, isUndone))
    else if (makesKnown(entry)) await recountPerson(transaction, url)
  }
}

/** It no longer stands. What was the last has to be found among all, as a maximum can't be subtracted. */
async function leave(transaction: EntryTransaction, entry: MeantEntry): Promise<void> {
  for (const [url, part, known] of partsFor(entry, await partnersOf(transaction, entry))) {
    const left = known && withoutPart(known, part)
    if (left) await keep(transaction, left)
    else if (known) await recountPerson(transaction, url)
  }
}

async function correct(
  transaction: EntryTransaction,
  before: MeantEntry | null,
  after: MeantEntry | null,
): Promise<void> {
  if (!before || !after) return
  if (before.rung === after.rung && samePerson(before.person, after.person)) return
  const urls = new Set<string>()
  for (const url of [before, after].flatMap(partnerKeys))
    urls.add(await knownAddress(transaction, url))
  for (const url of urls) await recountPerson(transaction, url)
}

/** Everybody an entry is about. */
export interface Partners {
  /** The address they go by, by each that the entry names. */
  by: ReadonlyMap<string, string>
  /** As they were known so far, by the address they go by. */
  known: ReadonlyMap<string, KnownPerson>
}

export async function partnersOf(
  transaction: EntryTransaction,
  entry: Pick<Entry, 'person' | 'others'>,
): Promise<Partners> {
  const people = transaction.objectStore('people')
  const known = new Map<string, KnownPerson>()
  const by = new Map<string, string>()
  const find = async (url: string): Promise<void> => {
    // Whoever stands under an address goes by it.
    const there = await people.get(url)
    const person = there ? url : await knownAddress(transaction, url)
    by.set(url, person)
    const one = there ?? (person === url ? undefined : await people.get(person))
    if (one) known.set(person, one)
  }
  await Promise.all(partnerKeys(entry).map(find))
  return { by, known }
}

function partsFor(
  entry: MeantEntry,
  { by, known }: Partners,
): [url: string, part: Part, known: KnownPerson | undefined][] {
  const parts = partsOf(entry, (url) => by.get(url) ?? url)
  return [...parts].map(([url, part]) => [url, part, known.get(url)])
}

async function keep(transaction: EntryTransaction, facts: PersonFacts): Promise<void> {
  const people = transaction.objectStore('people')
  await (isKnown(facts) ? people.put(facts) : people.delete(facts.url))
}

/** Works out anew what is known of one person, from all entries under any of their addresses. */
export async function recountPerson(transaction: EntryTransaction, url: string): Promise<void> {
  const entries = transaction.objectStore('entries')
  const group = await aliasGroup(transaction.objectStore('aliases'), url)
  const by = goesBy(group)
  const found = await Promise.all(
    addressesOf(group, url).flatMap((address) => {
      const range = IDBKeyRange.bound([address, ''], [address, '\uffff'])
      return [entries.index('person').getAll(range), entries.index('group').getAll(range)]
    }),
  )
  const once = new Map(found.flat().map((row) => [row.id, entryOf(row)]))
  let facts = nothingOf(by(url))
  const add = async (entry: MeantEntry): Promise<void> => {
    const part = partsOf(entry, by).get(facts.url)
    const undo = await entries.index('undoes').getKey(entry.id)
    if (part) facts = withPart(facts, part, undo !== undefined)
  }
  await Promise.all([...once.values()].map(add))
  await keep(transaction, facts)
  // Addresses are kept of people acted towards, and of nobody else.
  if (isKnown(facts)) return
  await Promise.all(group.map((one) => transaction.objectStore('aliases').delete(one.url)))
}

/** Somebody acted towards, with what is suggested about them now. */
export interface Acquaintance extends KnownPerson {
  open: Suggestion[]
}

/** What is open is read from the suggestions: it follows from them, and not from entries. */
export async function personAt(database: Database, url: string): Promise<Acquaintance | null> {
  const transaction = database.transaction(['people', 'aliases', 'suggestions'])
  const group = await aliasGroup(transaction.objectStore('aliases'), url)
  const known = await transaction.objectStore('people').get(goesBy(group)(url))
  if (!known) return null
  const theirs = new Set(addressesOf(group, url))
  const open = await transaction.objectStore('suggestions').index('state').getAll('open')
  return {
    ...known,
    open: open.filter(({ people }) =>
      people.some((one) => one.url !== null && theirs.has(one.url)),
    ),
  }
}

/** Notes that a page showed two addresses of one person; the first is the one they go by. */
export async function noteAlias(
  transaction: EntryTransaction,
  { person, alias }: Observation,
): Promise<void> {
  if (!alias || !person?.url) return
  const [aliases, people] = [transaction.objectStore('aliases'), transaction.objectStore('people')]
  // As nearly every page shows it again.
  if ((await aliases.get(alias))?.person === person.url) return
  const both = [await aliasGroup(aliases, person.url), await aliasGroup(aliases, alias)]
  const group = joined(both.flat(), person.url, alias)
  const known = await Promise.all(
    [person.url, ...group.map(({ url }) => url)].map((url) => people.getKey(url)),
  )
  // A stranger: no log of bystanders.
  if (known.every((key) => key === undefined)) return
  for (const one of group) {
    await aliases.put(one)
    await people.delete(one.url)
  }
  await aliases.delete(person.url)
  await recountPerson(transaction, person.url)
}
