import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerFileSchema } from '../../lib/domain/ledger-file.ts'
import { defaultSettings } from '../../lib/domain/settings.ts'
import { ledgerJson, type LedgerContents } from '../../lib/exports/json.ts'
import { accept, amara, day, entry, hour, message, openedBy, reading } from '../domain/build.ts'

const at = '2026-11-22T12:00:00.000Z'
const empty: LedgerContents = {
  entries: [],
  intentions: [],
  suggestions: [],
  reflections: [],
  moments: [],
  gaps: [],
  aliases: [],
}
const entries = [reading(hour, amara, 2), message(2 * hour, amara), accept(4 * day, amara)]
const text = (contents: Partial<LedgerContents>): string =>
  ledgerJson({ ...empty, ...contents }, defaultSettings(), at)

describe('JSON', () => {
  test('names its format and version, and has every part even when empty', () => {
    const file: unknown = JSON.parse(text({}))
    expect(file).toMatchObject({ format: 'waterline-ledger', version: 1, exportedAt: at })
    const parts = 'plans promises notes people circles gaps entries intentions suggestions'
    expect(file).toMatchObject(Object.fromEntries(parts.split(' ').map((part) => [part, []])))
    expect(ledgerFileSchema.safeParse(file).success).toBe(true)
  })

  test('holds every entry and suggestion whole, in the order of their ids', () => {
    const suggestions = openedBy([accept(4 * day, amara)])
    const file = ledgerFileSchema.parse(JSON.parse(text({ entries, suggestions })))
    expect(file.entries).toEqual(entries.toReversed())
    expect(file.suggestions).toEqual(suggestions)
  })

  test('is the same text whatever the order of entries and fields', () => {
    const turned = entries.map((one) => Object.fromEntries(Object.entries(one).toReversed()))
    const file = JSON.parse(text({ entries }))
    expect(ledgerJson({ ...file, entries: turned }, defaultSettings(), at)).toBe(text({ entries }))
  })

  test('has one line a record', () => {
    const lines = text({ entries }).split('\n')
    expect(lines.filter((line) => line.includes('"at":'))).toHaveLength(3)
    expect(lines.find((line) => line.includes('"at":'))).toMatch(/^ {4}\{"id":"[^"]+","at":/)
  })

  test('keeps fields it does not know', () => {
    const later = { ...entry(hour), later: { b: 1, a: [2] } }
    expect(JSON.parse(text({ entries: [later] }))).toMatchObject({ entries: [later] })
  })

  test('can be read back for any names, tags and addresses', () => {
    const any = fc.string({ unit: 'binary' })
    const acts = fc.array(
      fc
        .record({ name: any, tag: any, url: any })
        .map(({ name, tag, url }) => message(hour, { url, name }, { tags: [tag], account: url })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(acts, (list) => {
        const file = ledgerFileSchema.parse(JSON.parse(text({ entries: list })))
        expect(file.entries).toEqual(list.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      }),
      { numRuns: 50 },
    )
  })
})
