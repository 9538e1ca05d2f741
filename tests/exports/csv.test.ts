import * as fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../lib/domain/entry.ts'
import type { Gap } from '../../lib/domain/gap.ts'
import { ledgerCsv } from '../../lib/exports/csv.ts'
import { asMeant, correctionOf } from '../../lib/domain/correction.ts'
import { amara, entry, gap, hour, message, reading, stamp } from '../domain/build.ts'

const header =
  'id,at,zone,day,site,account,type,rung,act,witness,person_url,person_name,object_type,object_url,' +
  'object_in_reply_to,undoes,session,intention,words,tags,view_active_seconds,view_items_seen,view_items_read,view_ads_seen,view_own_seen,source,corrected,unsure'

/** Cells as a spreadsheet gets them, header line included. */
const rowsOf = (csv: string): string[][] =>
  parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true }).data
/** Cells by column of the only entry; `plain` takes the protecting apostrophe off, as the format says. */
function cells(one: Entry, gaps: readonly Gap[] = []): Record<string, string> {
  const [names = [], values = []] = rowsOf(ledgerCsv([one], gaps))
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']))
}
const plain = (cell = ''): string => cell.replace(/^'/, '')
const named = (name: string): Entry => message(hour, { ...amara, name })

describe('CSV', () => {
  test('has exactly the header of the format, also where there are no entries', () => {
    expect(ledgerCsv([], [])).toBe(`${header}\r\n`)
  })

  test('marks what was recorded while the site could not be read surely', () => {
    const unsure = gap(2 * hour, { acts: ['Create'] })
    expect(cells(message(hour, amara), [unsure])['unsure']).toBe('yes')
    expect(cells(message(3 * hour, amara), [unsure])['unsure']).toBe('')
    expect(cells(entry(hour), [unsure])['unsure']).toBe('')
  })

  test('has what the person corrected as they say, and no line for the correction', () => {
    const liked = entry(hour)
    const correction = correctionOf(liked, { rung: 'collaborate', act: 'help' }, stamp())
    const [names, values, ...others] = rowsOf(
      ledgerCsv([asMeant(liked, [correction]), correction], []),
    )
    expect(others).toEqual([])
    const row = Object.fromEntries((names ?? []).map((name, place) => [name, values?.[place]]))
    expect(row).toMatchObject({ rung: 'collaborate', act: 'help', corrected: 'yes' })
  })

  test('has one line an entry, oldest first, each ended by CR LF', () => {
    const [old, young] = [entry(2 * hour), entry(hour)]
    const lines = ledgerCsv([young, old], []).split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines.slice(1, 3).map((line) => line.split(',')[0])).toEqual([old.id, young.id])
    expect(lines[3]).toBe('')
  })

  test('keeps ids, instants, days and numbers as they are', () => {
    const looked = reading(hour, amara, 2)
    expect(cells(looked)).toMatchObject({
      id: looked.id,
      at: '2026-11-22T11:00:00.000Z',
      day: '2026-11-22',
      view_active_seconds: '60',
      view_items_read: '2',
      person_url: '',
      tags: '[]',
    })
    expect(cells(message(hour, amara))).toMatchObject({ words: '5-19', person_url: amara.url })
  })

  test('writes lists as JSON in one cell', () => {
    const tags = ['on,call', 'a"b']
    expect(JSON.parse(cells(entry(hour, { tags }))['tags'] ?? '')).toEqual(tags)
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
  ])('%j never begins like a formula', (name) => {
    const cell = cells(named(name))['person_name'] ?? ''
    expect(cell).toBe(`'${name}`)
  })

  test.each(['Amara, PhD', 'a "b"', 'two\nlines', 'two\r\nlines', 'نور حداد', 'O’Neil', "O'Neil"])(
    '%j comes back unchanged',
    (name) => {
      expect(cells(named(name))['person_name']).toBe(name)
    },
  )

  test('parses back to the same cells for any text', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...Array.from('=+-@\'"\t\r\n,; aÜ＝\u200f\u202eن😀')),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), hostile, (name, site) => {
        const written = { ...named(name), site, tags: [name] }
        const row = cells(written)
        expect(plain(row['person_name'])).toBe(name)
        expect(plain(row['site'])).toBe(site)
        expect(JSON.parse(row['tags'] ?? '')).toEqual([name])
        expect(rowsOf(ledgerCsv([written, written], []))).toHaveLength(3)
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
      }),
      { numRuns: 200 },
    )
  })
})
