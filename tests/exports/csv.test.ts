import * as fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { ledgerCsv as pieces } from '../../lib/exports/csv.ts'
import { asMeant, correctionOf, type MeantEntry } from '../../lib/domain/correction.ts'
import { amara, entry, gap, hour, message, reading, stamp } from '../domain/build.ts'

const header =
  'id,at,zone,day,site,account,type,rung,act,witness,person_url,person_name,object_type,object_url,' +
  'object_in_reply_to,undoes,session,intention,words,question,tags,view_active_seconds,view_items_seen,view_items_read,view_ads_seen,view_own_seen,source,corrected,unsure'

/** The whole text; the ledger gives its entries some at a time. */
async function ledgerCsv(entries: readonly MeantEntry[], gaps: readonly Gap[]): Promise<string> {
  const pages = (async function* () {
    for (const one of entries) yield [one]
  })()
  let text = ''
  for await (const piece of pieces({ entries: pages, gaps })) text += piece
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
})
