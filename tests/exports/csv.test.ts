import * as fc from 'fast-check'
import { parse as readCsv } from 'csv-parse/sync'
import { parse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { ledgerCsv as pieces, type CsvReader } from '../../lib/exports/csv.ts'
import { entryFields } from '../../lib/exports/json.ts'
import { asMeant, correctionOf, type MeantEntry } from '../../lib/domain/correction.ts'
import { z } from '../../lib/domain/schema.ts'
import { amara, entry, gap, hour, message, reading, stamp } from '../domain/build.ts'

const header =
  'id,at,zone,day,site,account,type,rung,act,witness,person_url,person_name,object_type,object_url,' +
  'object_in_reply_to,undoes,session,intention,words,question,tags,view_active_seconds,view_items_seen,view_items_read,view_ads_seen,view_own_seen,source,corrected,unsure'

/** The whole text; the ledger gives its entries some at a time. */
async function ledgerCsv(
  entries: readonly MeantEntry[],
  gaps: readonly Gap[],
  reader: CsvReader = 'spreadsheet',
): Promise<string> {
  const pages = (async function* () {
    for (const one of entries) yield [one]
  })()
  let text = ''
  for await (const piece of pieces({ entries: pages, gaps }, reader)) text += piece
  return text
}

/** Cells as a spreadsheet gets them, header line included. */
const rowsOf = (csv: string): string[][] =>
  parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true }).data
/** Cells by column of the only entry; `plain` takes the protecting apostrophe off, as the format says. */
async function cells(one: Entry, gaps: readonly Gap[] = []): Promise<Record<string, string>> {
  const [names = [], values = []] = rowsOf(await ledgerCsv([one], gaps))
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
}
const plain = (cell = ''): string => cell.replace(/^'/, '')
const named = (name: string): Entry => message(hour, { ...amara, name })

describe('CSV', () => {
  test('has exactly the header of the format, also where there are no entries', async () => {
    expect(await ledgerCsv([], [])).toBe(`${header}\r\n`)
  })

  test('marks what was recorded while the site could not be read surely', async () => {
    const unsure = gap(2 * hour, { acts: ['Create'] })
    expect((await cells(message(hour, amara), [unsure]))['unsure']).toBe('yes')
    expect((await cells(message(3 * hour, amara), [unsure]))['unsure']).toBe('')
    expect((await cells(entry(hour), [unsure]))['unsure']).toBe('')
  })

  test('has what the person corrected as they say, and no line for the correction', async () => {
    const liked = entry(hour)
    const correction = correctionOf(liked, { rung: 'collaborate', act: 'help' }, stamp())
    const [names, values, ...others] = rowsOf(
      await ledgerCsv([asMeant(liked, [correction]), correction], []),
    )
    expect(others).toEqual([])
    const row = Object.fromEntries((names ?? []).map((name, place) => [name, values?.[place]]))
    expect(row).toMatchObject({ rung: 'collaborate', act: 'help', corrected: 'yes' })
  })

  test('has one line an entry, oldest first, each ended by CR LF', async () => {
    const [old, young] = [entry(2 * hour), entry(hour)]
    const lines = (await ledgerCsv([old, young], [])).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines.slice(1, 3).map((line) => line.split(',')[0])).toEqual([old.id, young.id])
    expect(lines[3]).toBe('')
  })

  test('keeps ids, instants, days and numbers as they are', async () => {
    const looked = reading(hour, amara, 2)
    expect(await cells(looked)).toMatchObject({
      id: looked.id,
      at: '2026-11-22T11:00:00.000Z',
      day: '2026-11-22',
      view_active_seconds: '60',
      view_items_read: '2',
      person_url: '',
      tags: '[]',
    })
    expect(await cells(message(hour, amara))).toMatchObject({
      words: '5-19',
      person_url: amara.url,
    })
  })

  test('writes lists as JSON in one cell', async () => {
    const tags = ['on,call', 'a"b']
    expect(JSON.parse((await cells(entry(hour, { tags })))['tags'] ?? '')).toEqual(tags)
  })

  test.each([
    '=cmd|"/c calc"!A1',
    '=1+1\nsecond line',
    '+49 30',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u200f=1',
    '＝1',
    '\rx',
    "'=1",
  ])('%j never begins like a formula', async (name) => {
    const cell = (await cells(named(name)))['person_name'] ?? ''
    expect(cell).toBe(`'${name}`)
  })

  test.each(['Amara, PhD', 'a "b"', 'two\nlines', 'two\r\nlines', 'نور حداد', 'O’Neil', "O'Neil"])(
    '%j comes back unchanged',
    async (name) => {
      expect((await cells(named(name)))['person_name']).toBe(name)
    },
  )

  test('parses back to the same cells for any text', async () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('=+-@\'"\t\r\n,; aÜ＝\u200f\u202eن😀')),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(hostile, fc.string({ unit: 'binary' })),
        hostile,
        async (name, site) => {
          const written = { ...named(name), site, tags: [name] }
          const row = await cells(written)
          expect(plain(row['person_name'])).toBe(name)
          expect(plain(row['site'])).toBe(site)
          expect(JSON.parse(row['tags'] ?? '')).toEqual([name])
          expect(rowsOf(await ledgerCsv([written, written], []))).toHaveLength(3)
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
        },
      ),
      { numRuns: 200 },
    )
  })

  test.each(['=1+1', "'quoted", '-5', '＝x', '@me'])(
    'for programs %j stands as it is',
    async (name) => {
      expect(rowsOf(await ledgerCsv([named(name)], [], 'program'))[1]).toContain(name)
    },
  )

  test('for programs another parser reads what the JSON file says, whatever people are called', async () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('=+-@\'"\t\r\n,; aÜ＝\u202eن😀')),
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(texts, texts), { maxLength: 4 }), async (some) => {
        const entries = some.map(([name, tag]) => ({ ...named(name), tags: [tag], site: tag }))
        const rows = readCsv(await ledgerCsv(entries, [], 'program'), { columns: true })
        expect(rows.map(told)).toEqual(entries.map(entryFields).map(asTold))
      }),
      { numRuns: 200 },
    )
  })
})

/** What a row says of an entry, an empty cell being no name as well as an empty one. */
function told(row: unknown): Record<string, unknown> {
  const read = z.record(z.string(), z.string()).parse(row)
  const { person_url, person_name, object_type, object_url, object_in_reply_to, tags } = read
  return {
    ...Object.fromEntries(alike.map((field) => [field, read[field]])),
    person: { url: person_url, name: person_name },
    object: { type: object_type, url: object_url, inReplyTo: object_in_reply_to },
    tags: JSON.parse(tags ?? ''),
  }
}

const text = (value: unknown): unknown => value ?? ''

const all = (value: unknown): unknown =>
  Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, text(one)]))

function asTold(fields: Record<keyof Entry, unknown>): Record<string, unknown> {
  return {
    ...Object.fromEntries(alike.map((field) => [field, text(fields[field])])),
    person: all(fields.person),
    object: all(fields.object),
    tags: fields.tags,
  }
}

/** Fields that are columns of the same name. */
const alike = [
  'id',
  'at',
  'zone',
  'day',
  'site',
  'account',
  'type',
  'rung',
  'act',
  'witness',
  'undoes',
  'session',
  'intention',
  'words',
  'source',
] as const
