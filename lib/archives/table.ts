/**
 * A table of an archive: its header found by the names of its columns, wherever it stands and in whatever order and
 * writing this year's version has them, and the rows behind it.
 */
import { createRows, type Row, type Rows, type Shape } from './csv.ts'
import { ArchiveError } from './problem.ts'

export interface TableShape<Name extends string> extends Omit<Shape, 'separator'> {
  /** The names each column had over the years, as `plain` makes them. */
  columns: Readonly<Record<Name, readonly string[]>>
  /** A row without one of these is not the header. */
  required: readonly NoInfer<Name>[]
  /** Where rows are told apart in another way than in every table. */
  rows?: (shape: Shape) => Rows
}

/** The cells of a row by their columns; what this version of the table lacks is empty. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>

/** Characters in which the header has to stand: what LinkedIn puts before it has some 400. */
const longestHead = 64 * 1024

const separators = [',', '\t', ';']

/**
 * Rows behind the header, some at a time; null stands for the header once more, as where two files were put together.
 *
 * @throws ArchiveError `unknown-columns` where there is text and no header in it
 */
export async function* tableRows<Name extends string>(
  pieces: AsyncIterable<string>,
  shape: TableShape<Name>,
): AsyncGenerator<(Cells<Name> | null)[]> {
  let rows: Rows | null = null
  let header: Header<Name> | null = null
  const behindHeader = (some: readonly Row[]): (Cells<Name> | null)[] => {
    const at = header ? -1 : some.findIndex((row) => isHeader(row, shape))
    const found = some[at]
    if (found) header = headerOf(found, shape)
    // A header that ends with the file is a row only then.
    if (!header) return []
    const { isAgain, cellsOf } = header
    const behind = some.slice(at + 1)
    return behind.map((row) => (isAgain(row) ? null : cellsOf(row)))
  }
  for await (const piece of headFirst(pieces)) {
    rows ??= rowsOf(shape, separatorOf(piece, shape))
    yield behindHeader(rows.push(piece))
  }
  if (rows) yield behindHeader(rows.end())
}

/** The same text, all that the header can stand in as one piece; nothing where there is none. */
async function* headFirst(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let head = ''
  let isPast = false
  for await (const piece of pieces) {
    if (isPast) yield piece
    else {
      head += piece
      isPast = head.length >= longestHead
      if (isPast) yield head
    }
  }
  if (!isPast && head.trim() !== '') yield head
}

function rowsOf(
  { rows = createRows, isMultiline, begins }: TableShape<string>,
  separator: string,
): Rows {
  return rows({ separator, isMultiline, begins })
}

/** The separator with which one of the first rows is the header. */
function separatorOf<Name extends string>(head: string, shape: TableShape<Name>): string {
  const found = separators.find((separator) => {
    const rows = rowsOf(shape, separator)
    return [...rows.push(head.slice(0, longestHead)), ...rows.end()].some((row) =>
      isHeader(row, shape),
    )
  })
  if (found === undefined) throw new ArchiveError('unknown-columns')
  return found
}

function isHeader<Name extends string>(row: Row, { columns, required }: TableShape<Name>): boolean {
  const names = new Set(row.map(plain))
  return required.every((name) => columns[name].some((one) => names.has(one)))
}

interface Header<Name extends string> {
  isAgain: (row: Row) => boolean
  cellsOf: (row: Row) => Cells<Name>
}

/** How rows behind this header are read; of two columns of one name it is the first. */
function headerOf<Name extends string>(
  header: Row,
  { columns, required }: TableShape<Name>,
): Header<Name> {
  const names = header.map(plain)
  const placeOf = (known: readonly string[]): number =>
    names.findIndex((one) => known.includes(one))
  const places = Object.entries<readonly string[]>(columns).map(
    ([name, known]) => [name, placeOf(known)] as const,
  )
  const needed = required.map((name) => placeOf(columns[name]))
  return {
    isAgain: (row) => needed.every((place) => row[place] === header[place]),
    cellsOf(row) {
      const cells: Record<string, string> = {}
      for (const [name, place] of places) cells[name] = row[place] ?? ''
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made of the very names of `columns`
      return cells as Cells<Name>
    },
  }
}

/** A column's name without what changed over the years: case, blanks, underscores, slashes, quotes. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
