/** Thank, its three triggers: somebody helped, pointed to something, or made one think; each the newest first. */
import { instant } from '../clock.ts'
import type { Person } from '../entry.ts'
import type { Ground } from '../ground.ts'
import type { Note, NoteSort } from '../notebook/note.ts'
import { numbers } from '../numbers.ts'
import { personKey } from '../people.ts'
import type { Fact } from '../suggestion.ts'
import { fact, type Opening } from './family.ts'
import { isDirect, isTowards } from './written.ts'

/** Somebody named by notes. */
interface Noted {
  url: string
  person: Person
  /** The last of these notes. */
  last: Note
  records: string[]
}

/** They helped, and no message to them was seen since. */
export function helpedBy(ground: Ground): Opening[] {
  return noted(ground, ['helped'], numbers.lookBack)
    .filter(({ person, last }) => {
      const since = ground.acts.filter((act) => act.at > last.at && isDirect(act))
      return !since.some((act) => isTowards(act, [person]))
    })
    .map((who) => {
      const { id, at } = who.last
      return opening(who, fact({ kind: 'helped-by', at, records: [id] }), at, ground)
    })
}

/** Notes of the last days came from them. */
export function pointed(ground: Ground): Opening[] {
  return noted(ground, ['learned', 'thinking'], numbers.thankWindow).map((who) => {
    const { records, last } = who
    const reason = fact({ kind: 'pointed', count: records.length, at: last.at, records })
    return opening(who, reason, last.at, ground)
  })
}

/** Several items of theirs were read, and one was noted to have made one think. */
export function madeThink(ground: Ground): Opening[] {
  const readings = readingsIn(ground)
  return noted(ground, ['thinking'], numbers.thankReadWindow).flatMap((who) => {
    const { count = 0, entries = [] } = readings.get(who.url) ?? {}
    const { records, last } = who
    if (count < numbers.thankItemsRead) return []
    const reason = fact({ kind: 'made-think', count, at: last.at, entries, records })
    return [opening(who, reason, null, ground)]
  })
}

function noted(ground: Ground, sorts: readonly NoteSort[], window: number): Noted[] {
  const from = instant(ground.now - window)
  const notes = ground.notes.filter(({ at, sort }) => at >= from && sorts.includes(sort))
  return [...Map.groupBy(notes, ({ person }) => personKey(person))]
    .flatMap(([url, some]): Noted[] => {
      const last = some.at(-1)
      if (url === null || !last) return []
      const name = ground.people.get(url)?.name ?? last.person?.name ?? null
      return [{ url, person: { url, name }, last, records: some.map((one) => one.id) }]
    })
    .toSorted((one, other) => (one.last.at < other.last.at ? 1 : -1))
}

/** Items of each person that were read, and the looks that tell of it. */
function readingsIn({ acts, now }: Ground): Map<string, { count: number; entries: string[] }> {
  const from = instant(now - numbers.thankReadWindow)
  const readings = new Map<string, { count: number; entries: string[] }>()
  for (const { id, at, view } of acts) {
    if (at < from) continue
    for (const { url, itemsRead } of view?.people ?? []) {
      if (url === null || itemsRead === 0) continue
      const reading = readings.get(url) ?? { count: 0, entries: [] }
      reading.count += itemsRead
      reading.entries.push(id)
      readings.set(url, reading)
    }
  }
  return readings
}

function opening(
  { url, person }: Noted,
  reason: Fact,
  nothingWrittenSince: string | null,
  { people }: Ground,
): Opening {
  const site = people.get(url)?.site
  return {
    key: url,
    people: [person],
    object: null,
    nothingWrittenSince,
    ...(site !== undefined && { site }),
    facts: [reason],
  }
}
