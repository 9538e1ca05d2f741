/**
 * Which entries an erasure takes: found by an index wherever one leads there, and never in one transaction, as nobody
 * but the task that asks writes meanwhile.
 */
import type { MeantEntry } from '../domain/correction.ts'
import { leftOf, type Erasure } from '../domain/erasure.ts'
import { isTooOld, nothingBefore, type KeptSince } from '../domain/retention.ts'
import { cellOfKey } from '../domain/tally.ts'
import { rowsBetween } from './by-time.ts'
import type { Database } from './database.ts'
import { eachPage } from './pages.ts'
import { entriesIn, entryOf } from './row.ts'

export interface Plan {
  /** Ids of the entries that go. */
  ids: ReadonlySet<string>
  /** Ids of entries that stay and lose a correction. */
  corrected: ReadonlySet<string>
}

/** What one entry says of another. */
type Link = Pick<MeantEntry, 'id' | 'undoes' | 'corrects'>

/**
 * @param who addresses of the person to be erased and the keyed hashes that stand for them; else empty
 */
export async function planOf(
  database: Database,
  erasure: Exclude<Erasure, { by: 'everything' }>,
  who: ReadonlySet<string>,
): Promise<Plan> {
  if (erasure.by === 'site') {
    const { seeds, about } = await scanned(database, ({ site }) => site === erasure.site)
    return closed(database, seeds, (id) => Promise.resolve(about.get(id) ?? []))
  }
  if (erasure.by === 'age') return ofAge(database, erasure.since)
  const found = await candidates(database, erasure, who)
  const seeds = found.filter((entry) => leftOf(entry, erasure, who) === null)
  return closed(database, seeds, (id) => aboutOne(database, id))
}

/** What an index leads to. */
async function candidates(
  database: Database,
  erasure: Exclude<Erasure, { by: 'everything' | 'site' | 'age' }>,
  who: ReadonlySet<string>,
): Promise<MeantEntry[]> {
  switch (erasure.by) {
    case 'entry': {
      const row = await database.get('entries', erasure.id)
      return row ? [entryOf(row)] : []
    }
    case 'time': {
      const { from, until } = erasure
      const rows = await rowsBetween(database.transaction('entries').store, from, until)
      return entriesIn(rows.filter(({ at }) => at < until))
    }
    case 'person': {
      const rows = await Promise.all(
        [...who].flatMap((url) => {
          const range = IDBKeyRange.bound([url, ''], [url, '\uffff'])
          return (['person', 'written', 'group'] as const).map((index) =>
            database.getAllFromIndex('entries', index, range),
          )
        }),
      )
      return entriesIn([...new Map(rows.flat().map((row) => [row.id, row])).values()])
    }
  }
}

/** Where no index leads, or to too many: some entries, and whatever says something of another one, page by page. */
async function scanned(
  database: Database,
  isOne: (entry: MeantEntry) => boolean,
): Promise<{ seeds: Link[]; about: Map<string, Link[]> }> {
  const seeds: Link[] = []
  const about = new Map<string, Link[]>()
  await eachPage(database, (some) => {
    for (const entry of some) {
      const { id, undoes, corrects } = entry
      if (isOne(entry)) seeds.push({ id, undoes, corrects })
      for (const target of [undoes, corrects])
        if (target !== null)
          about.set(target, [...(about.get(target) ?? []), { id, undoes, corrects }])
    }
  })
  return { seeds, about }
}

/** Entries above which all of them are read once, instead of some by index and whatever is about each. */
const manyByIndex = 2_000

async function ofAge(database: Database, since: KeptSince): Promise<Plan> {
  const cells = await oldCells(database, since)
  if (await areMany(database, cells)) {
    const { seeds, about } = await scanned(database, (entry) => isTooOld(entry, since))
    const ofThemselves = await withoutTarget(database, seeds)
    return closed(database, ofThemselves, (id) => Promise.resolve(about.get(id) ?? []))
  }
  const days = new Set(cells.map((key) => cellOfKey(key).day))
  // Remarks are in no tally: of days of which nothing is kept the checksums tell.
  const nothing = nothingBefore(since)
  if (nothing !== null)
    for (const day of await database.getAllKeys('checksums', IDBKeyRange.upperBound(nothing, true)))
      days.add(day)
  const seeds: Link[] = []
  for (const day of days) {
    const range = IDBKeyRange.bound([day, ''], [day, '\uffff'])
    const found = entriesIn(await database.getAllFromIndex('entries', 'day', range))
    seeds.push(...found.filter((entry) => isTooOld(entry, since)))
  }
  return closed(database, await withoutTarget(database, seeds), (id) => aboutOne(database, id))
}

/** Keys of the tallies of what is too old; tallies themselves are many times as long. */
async function oldCells(database: Database, since: KeptSince): Promise<string[]> {
  const newest = Object.values(since).reduce((one, other) =>
    (one ?? '') > (other ?? '') ? one : other,
  )
  if (newest === null) return []
  const keys = await database.getAllKeys('tallies', IDBKeyRange.upperBound(newest, true))
  return keys.filter((key) => {
    const { day, rung } = cellOfKey(key)
    return day < (since[rung] ?? '')
  })
}

async function areMany(database: Database, cells: readonly string[]): Promise<boolean> {
  if (cells.length > manyByIndex) return true
  const { store } = database.transaction('tallies')
  const rows = await Promise.all(cells.map((key) => store.get(key)))
  return rows.reduce((sum, row) => sum + (row?.entries ?? 0), 0) > manyByIndex
}

/** Undos and corrections go with what they are about; those that wait for it, as they may after a file, by themselves. */
async function withoutTarget(database: Database, some: readonly Link[]): Promise<Link[]> {
  const left: Link[] = []
  for (const link of some) {
    const target = link.corrects ?? link.undoes
    if (target === null || (await database.getKey('entries', target)) === undefined) left.push(link)
  }
  return left
}

/** Undos and corrections of an entry. */
async function aboutOne(database: Database, id: string): Promise<Link[]> {
  const { store } = database.transaction('entries')
  const found = await Promise.all([
    store.index('undoes').getAll(id),
    store.index('corrects').getAll(id),
  ])
  return found.flat()
}

/**
 * With all that is about what goes, and all that an undo which goes had taken back: alone that would stand again.
 * Either may be anywhere in time.
 */
async function closed(
  database: Database,
  seeds: readonly Link[],
  about: (id: string) => Promise<readonly Link[]>,
): Promise<Plan> {
  const ids = new Set<string>()
  const corrected = new Set<string>()
  const waiting = [...seeds]
  // Grows while it is gone through.
  for (const { id, undoes, corrects } of waiting) {
    if (ids.has(id)) continue
    ids.add(id)
    waiting.push(...(await about(id)))
    if (corrects !== null) corrected.add(corrects)
    else if (undoes !== null && !ids.has(undoes)) {
      const target = await database.get('entries', undoes)
      if (target) waiting.push(target)
    }
  }
  for (const id of ids) corrected.delete(id)
  return { ids, corrected }
}
