/**
 * Rows of separated values (RFC 4180 and what is near it), from text that comes in pieces.
 *
 * Not Papa Parse, which writes the ledger's own CSV: it takes several times as long for the same rows, and a cell whose
 * quote is never closed swallows every row behind it. Here such a row ends where the next one begins: one broken row is
 * one broken row. The tests hold both against each other where they are to agree.
 */
import { ArchiveError } from './problem.ts'

export type Row = readonly string[]

export interface Shape {
  /** One character. */
  separator: string
  /** Whether a cell may hold line breaks: where none may, a quote that is open at the end of its line was never closed. */
  isMultiline: boolean
  /** How every row begins, sticky (`y`): a line that does begins a row, though a quote was open. */
  begins?: RegExp | undefined
}

/** A reader that is given text and gives the rows whose end it has seen. */
export interface Rows {
  push: (text: string) => Row[]
  /** There is no more: whatever is left is the last row. */
  end: () => Row[]
}

/** Characters of one row, and of one quoted cell without its closing quote: the text of a post has some thousand. */
const longestRow = 4 * 1024 * 1024
const longestQuoted = 1024 * 1024

const quote = '"'
/** Places: not looked for yet; in none of what has come. */
const unknown = -1
const nowhere = Infinity

/**
 * Rows in their order, empty lines left out. A quote counts only at the beginning of a cell; what stands behind the closing
 * one belongs to the cell.
 */
export function createRows({ separator, isMultiline, begins }: Shape): Rows {
  let text = ''
  let isLast = false
  /** Where the next of each stands, as it was last looked for: each stretch is searched once. */
  let nextSeparator = unknown
  let nextLine = unknown

  function lineFrom(place: number): number {
    if (nextLine < place) nextLine = found(text.indexOf('\n', place))
    return nextLine
  }

  /** The end of an unquoted stretch: the next separator or line break; null where it is not there yet. */
  function endFrom(place: number): number | null {
    if (nextSeparator < place) nextSeparator = found(text.indexOf(separator, place))
    const end = Math.min(nextSeparator, lineFrom(place))
    if (end !== nowhere) return end
    return isLast ? text.length : null
  }

  /** Where a quote that was opened here is closed, or nowhere; null where that has not come yet. */
  function closingFrom(place: number): number | null {
    let at = text.indexOf(quote, place)
    while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
    if (isLast) return found(at)
    // The next piece may begin with the second one of two.
    if (at === text.length - 1 || (at === -1 && text.length - place <= longestQuoted)) return null
    return found(at)
  }

  /** The first line break in a quoted cell that no cell can hold: there the row ended, with its quote open. */
  function cutBetween(place: number, until: number): number | null {
    for (let at = lineFrom(place); at < until; at = lineFrom(at + 1)) {
      if (!isMultiline) return at
      if (!begins) continue
      begins.lastIndex = at + 1
      if (begins.test(text)) return at
    }
    return null
  }

  function lineAfter(place: number): number {
    // A quoted cell may have been searched beyond it.
    nextLine = unknown
    return lineFrom(place)
  }

  /** One row from here, and where the next one begins; null where it has not ended yet. */
  function rowFrom(start: number): { row: string[]; next: number } | null {
    const row: string[] = []
    let place = start
    for (;;) {
      let cell = ''
      if (text[place] === quote) {
        const closing = closingFrom(place + 1)
        if (closing === null) return null
        const cut = cutBetween(place + 1, Math.min(closing, text.length))
        if (cut !== null || closing === nowhere) {
          const end = cut ?? Math.min(lineAfter(place), text.length)
          // As if the quote were not there.
          row.push(...withoutReturn(text.slice(place + 1, end)).split(separator))
          return { row, next: end + 1 }
        }
        cell = unescaped(text.slice(place + 1, closing))
        place = closing + 1
      }
      const end = endFrom(place)
      if (end === null) return null
      const isEndOfRow = end === text.length || text[end] === '\n'
      const rest = text.slice(place, end)
      row.push(cell + (isEndOfRow ? withoutReturn(rest) : rest))
      if (isEndOfRow) return { row, next: end + 1 }
      place = end + 1
    }
  }

  function take(): Row[] {
    const rows: Row[] = []
    nextSeparator = unknown
    nextLine = unknown
    let place = 0
    while (place < text.length) {
      if (text[place] === '\n') {
        place += 1
        continue
      }
      const read = rowFrom(place)
      if (!read) break
      if (read.row.length > 1 || read.row[0] !== '') rows.push(read.row)
      place = read.next
    }
    text = text.slice(place)
    if (text.length > longestRow) throw new ArchiveError('no-table')
    return rows
  }

  return {
    push(piece) {
      text += piece
      return take()
    },
    end() {
      isLast = true
      return take()
    },
  }
}

function found(index: number): number {
  return index === -1 ? nowhere : index
}

function unescaped(cell: string): string {
  return cell.includes(quote) ? cell.replaceAll('""', quote) : cell
}

function withoutReturn(cell: string): string {
  return cell.endsWith('\r') ? cell.slice(0, -1) : cell
}
