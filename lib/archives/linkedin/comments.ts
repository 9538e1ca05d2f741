/**
 * The rows of LinkedIn's `Comments.csv`, in each of its dialects: to 2024 a line break without a comma is not quoted at
 * all, since 2025 a quote in the text is `\"`. What all have in common is how a row begins: a time and a link.
 */
import type { Row, Rows, Shape } from '../csv.ts'
import { ArchiveError } from '../problem.ts'

/** A time (or nothing: some rows lack it) and an address behind it. */
const beginning = /^"?(?:\d[\d/:. \-APMUTCZ]{5,30})?"?[,\t;] ?"?https?:\/\//
const parts = /^"?([^",\t;]*)"?[,\t;] ?"?(https?:[^",\t;\s]*)"?(?:[,\t;]([\s\S]*))?$/

/** Characters of one row; a comment has at most some thousand. */
const longestRow = 256 * 1024

/** @returns time, link and text of each row; lines before the first one as they are, split */
export function commentRows({ separator }: Shape): Rows {
  let rest = ''
  let row: string[] = []
  let length = 0
  let rows: Row[] = []

  function takeRow(): void {
    if (row.length > 0) rows.push(cellsOf(row.join('\n'), separator))
    row = []
    length = 0
  }

  function takeLine(line: string): void {
    const isBeginning = beginning.test(line)
    // Before the first row stands the header, and whatever may be there of none.
    const isLoose = row.length === 0 || !beginning.test(row[0] ?? '')
    if (isBeginning || isLoose) takeRow()
    if (row.length === 0 && line.trim() === '') return
    row.push(line)
    length += line.length + 1
    if (length > longestRow) throw new ArchiveError('no-table')
  }

  function taken(): Row[] {
    const some = rows
    rows = []
    return some
  }

  return {
    push(piece) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestRow) throw new ArchiveError('no-table')
      for (const line of lines) takeLine(line.replace(/\r$/, ''))
      return taken()
    },
    end() {
      takeLine(rest)
      takeRow()
      return taken()
    },
  }
}

function cellsOf(row: string, separator: string): Row {
  const [, time, link, text = ''] = parts.exec(row) ?? []
  if (time === undefined || link === undefined) return row.split(separator).map(unquoted)
  return [time, link, unquoted(text)]
}

/** The text as it was written, whichever way it was wrapped. */
function unquoted(cell: string): string {
  const text = cell.trim()
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"')
  return isQuoted ? text.slice(1, -1).replaceAll(/\\"|""/g, '"') : text
}
