/** JSON of an archive, a part of its lists at a time. */
import { jsonParts, NoJsonError } from '../domain/json-parts.ts'
import type { Files } from './files.ts'
import type { Part } from './part.ts'
import { ArchiveError } from './problem.ts'
import type { FileCount } from './report.ts'

/** What is left of a file whose lists were handed on: a 0 stands for each part of one. */
export interface Rest {
  list: null
  value: unknown
}
export interface Items {
  list: string
  items: unknown[]
}

/** The name that the list has where the file is nothing but one. */
export const bareList = 'items'

const openList = 0x5b
const blanks: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20])
const mark = [0xef, 0xbb, 0xbf]

/**
 * The records of each list between the outermost brackets, some at a time, and last the rest of the file.
 *
 * @throws ArchiveError `damaged` where it is no JSON to its end
 */
export async function* jsonItems(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Items | Rest> {
  try {
    for await (const { list, value } of jsonParts(asObject(chunks)))
      if (list === null) yield { list, value }
      else yield { list, items: Array.isArray(value) ? value : [] }
  } catch (cause) {
    throw cause instanceof NoJsonError ? new ArchiveError('damaged', { cause }) : cause
  }
}

/** The file as an object: one that is a list becomes its only field. A mark at the beginning is no JSON. */
async function* asObject(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isBegun = false
  let isList = false
  for await (const chunk of chunks) {
    const start = isBegun ? 0 : beginningOf(chunk)
    if (!isBegun && start < chunk.length) {
      isBegun = true
      isList = chunk[start] === openList
      if (isList) yield new TextEncoder().encode(`{"${bareList}":`)
    }
    yield chunk.subarray(start)
  }
  if (isList) yield new TextEncoder().encode('}')
}

function beginningOf(chunk: Uint8Array): number {
  let start = mark.every((byte, at) => chunk[at] === byte) ? mark.length : 0
  while (blanks.has(chunk[start] ?? 0)) start += 1
  return start
}

/**
 * Whatever `tell` makes of each row of a file's list; nothing where the file can't be read to its end.
 *
 * @param names of the list over the years
 */
export async function readList<Made>(
  files: Files,
  part: Part,
  names: readonly string[],
  tell: (row: unknown, count: FileCount) => Made,
): Promise<Made[]> {
  const made = await files.readBytes(part, async (chunks, count) => {
    const all: Made[] = []
    for await (const rows of listRows(chunks, names)) {
      count.row(rows.length)
      for (const row of rows) all.push(tell(row, count))
    }
    return all
  })
  return made ?? []
}

/** @throws ArchiveError `unknown-columns` where there is JSON and no such list in it */
async function* listRows(
  chunks: AsyncIterable<Uint8Array>,
  names: readonly string[],
): AsyncGenerator<unknown[]> {
  for await (const part of jsonItems(chunks))
    if (part.list !== null) {
      if (names.includes(part.list)) yield part.items
    } else {
      const lists = names
        .flatMap((name) => [listIn(part.value, name)])
        .filter((one) => one !== null)
      if (lists.length === 0) throw new ArchiveError('unknown-columns')
      yield lists.flat()
    }
}

/** What is left of a list: rows that are no records; null where there is none of that name. */
export function listIn(value: unknown, name: string): unknown[] | null {
  if (typeof value !== 'object' || value === null) return null
  const list: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
  return Array.isArray(list) ? list.filter((one) => one !== 0) : null
}
