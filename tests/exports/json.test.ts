import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asMeant, correctionOf, type MeantEntry } from '../../lib/domain/correction.ts'
import { entrySchema, type Changes } from '../../lib/domain/entry.ts'
import {
  ledgerFileSchema,
  nothingBeside,
  type LedgerContents,
} from '../../lib/domain/ledger-file.ts'
import { leavingOut } from '../../lib/domain/left-out.ts'
import { defaultSettings, type Settings } from '../../lib/domain/settings.ts'
import { ledgerJson } from '../../lib/exports/json.ts'
import {
  accept,
  amara,
  day,
  entry,
  gap,
  hour,
  idAt,
  message,
  openedBy,
  reading,
  stamp,
  tomasz,
} from '../domain/build.ts'

const at = '2026-11-22T12:00:00.000Z'
const entries = [accept(4 * day, amara), message(2 * hour, amara), reading(hour, amara, 2)]

/** The whole text; the ledger gives its entries by id, some at a time. */
async function text({
  entries: some = [],
  settings = defaultSettings(),
  ...beside
}: Partial<Omit<LedgerContents, 'entries'>> & {
  entries?: MeantEntry[]
  settings?: Settings
}): Promise<string> {
  const pages = (async function* () {
    for (let from = 0; from < some.length; from += 2) yield some.slice(from, from + 2)
  })()
  const pieces = []
  for await (const piece of ledgerJson(
    { ...nothingBeside, ...beside, entries: pages },
    settings,
    at,
  ))
    pieces.push(piece)
  return pieces.join('')
}

describe('JSON', () => {
  test('tells which pages are left out, and not what they are told apart by here', async () => {
    const address = 'https://x.com/jack'
    const page = { sort: 'profile', address, day: '2026-11-22' } as const
    const left = leavingOut(defaultSettings(), 'x', { ...page, below: ['/jack'] }, 987_654_321)
    const file = await text({ settings: left })
    expect(file).not.toContain('987654321')
    expect(file).not.toContain(String(left.sites['x']?.pages[0]?.marks[0]))
    expect(ledgerFileSchema.parse(JSON.parse(file)).settings.sites['x']?.pages).toEqual([
      { ...page, marks: [] },
    ])
  })

  test('names its format and version, and has every part even when empty', async () => {
    const file: unknown = JSON.parse(await text({}))
    expect(file).toMatchObject({ format: 'waterline-ledger', version: 1, exportedAt: at })
    const parts = 'plans promises notes people circles gaps entries intentions suggestions'
    expect(file).toMatchObject(Object.fromEntries(parts.split(' ').map((part) => [part, []])))
    expect(ledgerFileSchema.safeParse(file).success).toBe(true)
  })

  test('holds every entry and suggestion whole, in the order of their ids', async () => {
    const suggestions = openedBy([accept(4 * day, amara)])
    const file = ledgerFileSchema.parse(JSON.parse(await text({ entries, suggestions })))
    expect(file.entries).toEqual(entries)
    expect(file.suggestions).toEqual(suggestions)
  })

  test('is the same text whatever the order of fields, and of the records beside the entries', async () => {
    const turned = entries.map((one) =>
      entrySchema.parse(Object.fromEntries(Object.entries(one).toReversed())),
    )
    const gaps = [gap(2 * hour), gap(hour)]
    expect(await text({ entries: turned, gaps: gaps.toReversed() })).toBe(
      await text({ entries, gaps }),
    )
  })

  test('has one line a record', async () => {
    const lines = (await text({ entries })).split('\n')
    expect(lines.filter((line) => line.includes('"at":'))).toHaveLength(3)
    expect(lines.find((line) => line.includes('"at":'))).toMatch(/^ {4}\{"id":"[^"]+","at":/)
  })

  test('has exactly the fields of an entry, however the ledger keeps it', async () => {
    const wrote = { ...entries[1]!, question: true } as const
    const kept = { ...wrote, search: ['amara'], person: { ...amara, search: 'amara' } }
    const file: { entries: unknown[] } = JSON.parse(await text({ entries: [kept] }))
    expect(file.entries).toEqual([wrote])
    expect(Object.keys(file.entries[0] ?? {}).toSorted()).toEqual(
      Object.keys(entrySchema.shape).toSorted(),
    )
  })

  test('has a corrected entry as it was written', async () => {
    const liked = entry(hour)
    const correction = correctionOf(liked, { rung: 'lead', act: 'host' }, stamp())
    const file = ledgerFileSchema.parse(
      JSON.parse(await text({ entries: [asMeant(liked, [correction]), correction] })),
    )
    expect(file.entries).toEqual([liked, correction])
  })

  test('has whatever a correction says', async () => {
    const said: Required<Changes> = {
      day: '2026-11-21',
      rung: 'lead',
      act: 'host',
      intention: idAt(0),
      person: tomasz,
      kind: 'strategic',
    }
    const corrections = [said, { person: null }, { intention: null, act: null }].map((changes) =>
      correctionOf(entry(hour), changes, stamp()),
    )
    const file = ledgerFileSchema.parse(JSON.parse(await text({ entries: corrections })))
    expect(file.entries).toEqual(corrections)
  })

  test('can be read back for any names, tags and addresses', async () => {
    const any = fc.string({ unit: 'binary' })
    const acts = fc.array(
      fc
        .record({ name: any, tag: any, url: any })
        .map(({ name, tag, url }) => message(hour, { url, name }, { tags: [tag], account: url })),
      { maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        const file = ledgerFileSchema.parse(JSON.parse(await text({ entries: list })))
        expect(file.entries).toEqual(list)
      }),
      { numRuns: 50 },
    )
  })
})
