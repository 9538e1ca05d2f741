import { afterAll, describe, expect, test } from 'vitest'
import { factKinds, families } from '../../lib/domain/suggestion.ts'
import { people } from './suggestion-rows/people.ts'
import { cellsOf, columns, expectedOf } from './suggestion-rows/row.ts'
import { together } from './suggestion-rows/together.ts'
import { work } from './suggestion-rows/work.ts'

const rows = [...people, ...work, ...together]
const found = rows.map((row) => ({ row, cells: cellsOf(row) }))

describe('what opens, and what becomes of it', () => {
  for (const { row, cells } of found) {
    test(`${row.family}, ${row.kind}`, () => {
      expect(cells).toEqual(expectedOf(row))
    })
  }
})

/** Facts that stand beside the reason. */
const noReason = new Set(['answered-before'])

test('every family and every reason has its row', () => {
  expect(families.filter((one) => !rows.some(({ family }) => family === one))).toEqual([])
  expect(
    factKinds
      .filter((one) => !rows.some(({ kind }) => kind === one))
      .filter((one) => !noReason.has(one)),
  ).toEqual([])
})

afterAll(() => {
  const names = found.map(({ row }) => `${row.family}, ${row.kind}`)
  const width = Math.max(...names.map((name) => name.length))
  const line = (name: string, cells: readonly string[]): string =>
    [
      name.padEnd(width),
      ...cells.map((cell, index) => cell.padEnd(columns[index]?.length ?? 0)),
    ].join('  ')
  const lines = found.map(({ cells }, index) =>
    line(
      names[index] ?? '',
      columns.map((column) => cells[column]),
    ),
  )
  console.log([line('', columns), ...lines].join('\n'))
})
