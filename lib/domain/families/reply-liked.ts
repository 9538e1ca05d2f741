/** Reply, first trigger: liked something of someone's and read them, in one visit, without a word. */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys, personKey } from '../people.ts'
import { isBelow } from '../rung.ts'
import type { Sphere } from '../spheres.ts'
import { threadAddresses } from '../thread.ts'
import { fact, type Lately, type Opening } from './family.ts'

interface Reading {
  items: number
  views: string[]
}

/** One step per visit, the newest like first; a visit that has led to a suggestion leads to no other. */
export function likedAndRead(sphere: Sphere, now: number, lately: Lately): Opening[] {
  const from = instant(now - numbers.replyWindow)
  const recent = sphere.own.filter((entry) => entry.at >= from)
  const readings = readingsOf(recent)
  const written = writtenIn(sphere.possible.filter((entry) => entry.at >= from))
  const used = new Set(
    recent.filter((entry) => lately.entries.has(entry.id)).map((entry) => entry.session),
  )
  const openings: Opening[] = []
  for (const like of recent.toSorted((one, other) => (one.at < other.at ? 1 : -1))) {
    const { session, person, object } = like
    const key = personKey(person)
    if (like.type !== 'Like' || session === null || person === null || key === null) continue
    const reading = readings.get(place(session, key))
    if (!reading || used.has(session) || lately.keys.has(key)) continue
    const isAnswered = [key, object?.url ?? key].some(
      (address) => written.has(place(session, address)) || (written.get(address) ?? '') > like.at,
    )
    if (isAnswered) continue
    used.add(session)
    openings.push({
      key,
      people: [person],
      object,
      nothingWrittenSince: like.at,
      facts: [
        fact({
          kind: 'liked-and-read',
          count: reading.items,
          at: like.at,
          entries: [like.id, ...reading.views],
        }),
      ],
    })
  }
  return openings
}

/** Items read, by visit and person. */
function readingsOf(entries: readonly Entry[]): Map<string, Reading> {
  const readings = new Map<string, Reading>()
  for (const { id, session, view } of entries) {
    if (session === null) continue
    for (const { url, itemsRead } of view?.people ?? []) {
      if (url === null || itemsRead === 0) continue
      const before = readings.get(place(session, url)) ?? { items: 0, views: [] }
      before.items += itemsRead
      before.views.push(id)
      readings.set(place(session, url), before)
    }
  }
  return readings
}

/** The last time something was written, by whom or what it was written to: in each visit, and in any. */
function writtenIn(entries: readonly Entry[]): Map<string, string> {
  const written = new Map<string, string>()
  for (const entry of entries) {
    if (!isBelow(entry.rung)) continue
    for (const address of [...partnerKeys(entry), ...threadAddresses(entry.object)]) {
      const places = [address, ...(entry.session === null ? [] : [place(entry.session, address)])]
      for (const one of places) {
        if ((written.get(one) ?? '') < entry.at) written.set(one, entry.at)
      }
    }
  }
  return written
}

function place(session: string, address: string): string {
  return `${session} ${address}`
}
