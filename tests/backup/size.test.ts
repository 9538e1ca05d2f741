import { expect, test } from 'vitest'
import { listSnapshots } from '../../lib/backup/snapshots.ts'
import { takeStep } from '../../lib/backup/take.ts'
import { emptyDay, withEntry } from '../../lib/domain/checksum.ts'
import { instant } from '../../lib/domain/clock.ts'
import type { Entry } from '../../lib/domain/entry.ts'
import { day, entry, idAt, minute, now, someone } from '../domain/build.ts'
import { memoryFolder } from './folder.ts'

const acts = [
  { type: 'Like', rung: 'touch', words: null, kind: 'Note' },
  { type: 'Like', rung: 'touch', words: null, kind: 'Note' },
  { type: 'View', rung: 'observe', words: null, kind: null },
  { type: 'Create', rung: 'compose', words: '5-19', kind: 'Note' },
  { type: 'Create', rung: 'compose', words: '20-79', kind: 'ChatMessage' },
] as const

const none = (): Promise<never[]> => Promise.resolve([])

/** Two years of three visits a day with five acts each: nearly eleven thousand entries. */
function years(): Entry[] {
  const intention = idAt(now - 700 * day)
  return Array.from({ length: 730 * 3 }, (_, visit) => {
    const began = ((visit + 1) * day) / 3
    const session = idAt(now - began)
    return acts.map(({ type, rung, words, kind }, index) => {
      const ago = began - index * 2 * minute
      const who = someone(`person-${(visit * 7 + index * 13) % 300}`, `Name Nummer ${visit % 300}`)
      const status = BigInt(now - ago) * 4_194_304n + BigInt(visit * 977 + index)
      return entry(ago, {
        id: `${idAt(now - ago).slice(0, 15)}${crypto.randomUUID().slice(15)}`,
        type,
        rung,
        words,
        session,
        intention,
        person: type === 'View' ? null : who,
        tags: index === 3 ? ['careers', 'community'] : [],
        object: kind && { type: kind, url: `https://x.com/i/status/${status}`, inReplyTo: null },
        view:
          type === 'View'
            ? {
                activeSeconds: 312,
                itemsSeen: 40,
                itemsRead: 9,
                adsSeen: 4,
                ownSeen: 0,
                people: [],
              }
            : null,
      })
    })
  }).flat()
}

test('a week of snapshots takes at most a fifth of what the ledger itself does', async () => {
  const entries = years()
  const folder = memoryFolder()
  for (let ago = 6; ago >= 0; ago -= 1) {
    const until = instant(now - ago * day)
    const byDay = Map.groupBy(
      entries.filter(({ at }) => at <= until),
      (one) => one.day,
    )
    const days = [...byDay].map(([name, some]) =>
      some.reduce((sum, one) => withEntry(sum, one, 1), emptyDay(name)),
    )
    const source = {
      intentions: none,
      suggestions: none,
      reflections: none,
      moments: none,
      gaps: none,
      aliases: none,
      notebook: none,
      checksums: () => Promise.resolve(days.toSorted((one, two) => (one.day < two.day ? -1 : 1))),
      entriesOfDay: (one: string) => Promise.resolve(byDay.get(one) ?? []),
    }
    for (let from: string | null = ''; from !== null;)
      from = await takeStep({ source, folder }, from, until)
  }
  const counts = (await listSnapshots(folder)).map(({ count }) => count)
  expect([counts.length, counts[0]]).toEqual([7, entries.length])
  const bytes = [...folder.files.values()].reduce((sum, { length }) => sum + length, 0)
  const ledger = JSON.stringify(entries).length
  expect(bytes / ledger).toBeLessThan(0.2)
}, 60_000)
