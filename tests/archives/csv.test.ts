import * as fc from 'fast-check'
import { parse, unparse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import { createRows, type Row, type Shape } from '../../lib/archives/csv.ts'

const plain: Shape = { separator: ',', isMultiline: true }

/** All rows of a text that comes in pieces of this many characters. */
function rowsOf(text: string, shape: Shape = plain, size = text.length): Row[] {
  const rows = createRows(shape)
  const all: Row[] = []
  for (let from = 0; from < text.length; from += size || 1)
    all.push(...rows.push(text.slice(from, from + (size || 1))))
  return [...all, ...rows.end()]
}

describe('rows of separated values', () => {
  test.each([
    ['', []],
    ['a,b', [['a', 'b']]],
    ['a,b\n', [['a', 'b']]],
    ['a,b\r\nc,d\r\n', [['a', 'b'], ['c', 'd']]], // prettier-ignore
    ['a,\n,b\n', [['a', ''], ['', 'b']]], // prettier-ignore
    ['"a,b","c ""d"""\n', [['a,b', 'c "d"']]],
    ['"a\r\nb",c\n', [['a\r\nb', 'c']]],
    ['"",""\n', [['', '']]],
    ['a 5" board,b\n', [['a 5" board', 'b']]],
    ['"a"b,c\n', [['ab', 'c']]],
    ['\n\na\n\n', [['a']]],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('are what another reader has of what another writer wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r\n', ' ', '\t') })
    // A row of one empty cell is an empty line.
    const row = fc.array(cell, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = unparse(rows, { newline: '\n' })
        expect(rowsOf(text, plain, size)).toEqual(
          parse(text, { newline: '\n', delimiter: ',' }).data,
        )
        expect(rowsOf(text, plain, size)).toEqual(rows)
      }),
    )
  })

  test('are the same whatever the pieces, also where the text is broken', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '2024-01-01,'), maxLength: 40 }) // prettier-ignore
    const shapes: Shape[] = [
      plain,
      { separator: ',', isMultiline: false },
      { separator: ',', isMultiline: true, begins: /"?2024-01-01,/y },
    ]
    fc.assert(
      fc.property(text, fc.constantFrom(...shapes), fc.integer({ min: 1, max: 5 }), (one, shape, size) => {
        expect(rowsOf(one, shape, size)).toEqual(rowsOf(one, shape))
      }),
    ) // prettier-ignore
  })
})

describe('a quote that is never closed', () => {
  test('ends with its line where no cell holds a line break', () => {
    const shape = { separator: ',', isMultiline: false }
    expect(rowsOf('1,"a,b\n2,"c, d",e\n3,f\n', shape)).toEqual([
      ['1', 'a', 'b'],
      ['2', 'c, d', 'e'],
      ['3', 'f'],
    ])
  })

  test('ends where a line begins like a row', () => {
    const shape = { separator: ',', isMultiline: true, begins: /\d+,/y }
    expect(rowsOf('1,"a\nand more,b\n2,"c"\n', shape)).toEqual([
      ['1', 'a\nand more', 'b'],
      ['2', 'c'],
    ])
  })

  test('ends with its line where no other quote follows', () => {
    expect(rowsOf('1,"a\n2,b\n3,c')).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
    ])
  })

  test('is given up before all of a long file is held for it', () => {
    const rows = createRows(plain)
    expect(rows.push('1,"a\n2,b\n')).toEqual([])
    const found = rows.push('3,c\n'.repeat(300_000))
    expect(found.slice(0, 2)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ])
    expect(found).toHaveLength(300_002)
  })

  test('takes no longer than its length, however many there are', () => {
    // Reading the rest of the file anew for each would take hours.
    expect(rowsOf('"'.repeat(3) + '"a\n'.repeat(200_000), plain, 65_536).length).toBeGreaterThan(0)
    expect(rowsOf('x,"a\n'.repeat(200_000), plain, 65_536).length).toBeGreaterThan(0)
  })
})

test('one endless line is no table', () => {
  const rows = createRows(plain)
  const line = 'a'.repeat(1_000_000)
  expect(() => {
    for (let piece = 0; piece < 10; piece += 1) rows.push(line)
  }).toThrow('no-table')
})
