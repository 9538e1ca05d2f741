/** Reply, second and third trigger: a week of light touches alone; someone often read and never written to. */
import { instant } from '../clock.ts'
import type { ActionType, Person } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Sphere } from '../spheres.ts'
import { fact, type Opening } from './family.ts'

/** Light touches of docs/evidence.md: reacted, accepted or invited without a word, followed, joined, passed on. */
const lightTypes: ReadonlySet<ActionType> = new Set([
  'Like',
  'Accept',
  'Invite',
  'Follow',
  'Join',
  'Announce',
])

export function touchedOnly({ own, possible }: Sphere, now: number): Opening[] {
  const from = instant(now - numbers.replyWindow)
  const touches = own.filter(
    ({ at, rung, type }) => at >= from && rung === 'touch' && lightTypes.has(type),
  )
  const hasWritten = possible.some(({ at, rung }) => at >= from && isBelow(rung))
  if (touches.length < numbers.replyTouches || hasWritten) return []
  return [
    {
      key: 'touched-only',
      people: [],
      object: null,
      nothingWrittenSince: from,
      facts: [
        fact({
          kind: 'touched-only',
          count: touches.length,
          at: instant(now),
          entries: touches.map((entry) => entry.id),
        }),
      ],
    },
  ]
}

interface Reader {
  person: Person
  count: number
  at: string
  entries: string[]
}

export function readOften({ own, possible }: Sphere, now: number): Opening[] {
  const from = instant(now - numbers.replyReadWindow)
  const read = new Map<string, Reader>()
  const written = new Set<string>()
  for (const entry of possible) {
    if (entry.at >= from && isBelow(entry.rung))
      for (const key of partnerKeys(entry)) written.add(key)
  }
  for (const { id, at, view } of own) {
    if (at < from) continue
    for (const { url, name, itemsRead } of view?.people ?? []) {
      if (url === null || name === null || itemsRead === 0) continue
      const reader = read.get(url) ?? { person: { url, name }, count: 0, at, entries: [] }
      reader.count += itemsRead
      reader.entries.push(id)
      if (at > reader.at) reader.at = at
      read.set(url, reader)
    }
  }
  return [...read]
    .filter(([key, { count }]) => count >= numbers.replyItemsRead && !written.has(key))
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([key, { person, count, at, entries }]) => ({
      key,
      people: [person],
      object: null,
      nothingWrittenSince: from,
      facts: [fact({ kind: 'read-often', count, at, tag: null, entries })],
    }))
}
