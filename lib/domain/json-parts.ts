/**
 * JSON of lists, `{"name": [{…}, {…}], …}`, read a part at a time, however long it is.
 *
 * Only where records begin and end is found here, by counting brackets; whether it is JSON is left to `JSON.parse`, which gets
 * the records of each part and, last, the file without them. That is six times as fast as a parser in JavaScript.
 */
export interface JsonPart {
  /** The list the records stand in; null for the last part, the file with a 0 in place of each part of a list. */
  list: string | null
  value: unknown
  /** Bytes of the file up to its end. */
  end: number
}

/** No JSON, only the beginning of it, or not in UTF-8. */
export class NoJsonError extends Error {}

/** Bytes held at once: no record, and nothing beside the records, is as long in any file that is meant. */
const longest = 16 * 1024 * 1024

const [quote, backslash, openList, closeList, openObject, closeObject, zero] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d, 0x30,
] as const

/**
 * @param chunks bytes of the file, of any length each
 * @throws NoJsonError
 */
export async function* jsonParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonPart> {
  const rest: Uint8Array[] = []
  let restLength = 0
  const leave = (bytes: Uint8Array): void => {
    rest.push(bytes)
    restLength += bytes.length
    if (restLength > longest) throw new NoJsonError('too long')
  }
  let place: Place = { depth: 0, isText: false, isEscaped: false, name: null, list: null }
  /** What was scanned and is not done with: an unfinished record or name. */
  let kept = new Uint8Array(0)
  let before = 0
  for await (const chunk of chunks) {
    const bytes = joined([kept, chunk])
    const scanned = scan(bytes, kept.length, place)
    let left = 0
    for (const { list, first, last } of scanned.runs) {
      leave(bytes.slice(left, first))
      leave(Uint8Array.of(zero))
      left = last
      const value = parsed(`[${decoded(bytes.subarray(first, last))}]`)
      yield { list, value, end: before + last }
    }
    leave(bytes.slice(left, scanned.end))
    place = scanned.place
    kept = bytes.slice(scanned.end)
    before += scanned.end
  }
  yield { list: null, value: parsed(decoded(joined([...rest, kept]))), end: before + kept.length }
}

/** Where a scan stands. */
interface Place {
  /** Brackets that are open. */
  depth: number
  isText: boolean
  isEscaped: boolean
  /** The text last read between the outermost brackets, and the list there that is open. */
  name: string | null
  list: string | null
}

interface Scanned {
  /** Records that follow each other in one list, by their places in the bytes. */
  runs: { list: string; first: number; last: number }[]
  /** From here on a record or a name is not at its end. */
  end: number
  place: Place
}

/** @param from up to here the bytes were scanned before: all of them are of one unfinished record or name */
function scan(bytes: Uint8Array, from: number, place: Place): Scanned {
  let { depth, isText, isEscaped, name, list } = place
  const runs: Scanned['runs'] = []
  let [start, first, last] = [from > 0 ? 0 : -1, -1, -1]
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (isText) {
      if (isEscaped) isEscaped = false
      else if (byte === backslash) isEscaped = true
      else if (byte === quote) {
        isText = false
        if (depth === 1) {
          name = String(parsed(decoded(bytes.subarray(start, at + 1))))
          start = -1
        }
      }
    } else if (byte === quote) {
      isText = true
      if (depth === 1) start = at
    } else if (byte === openList || byte === openObject) {
      if (depth === 1 && byte === openList) list = name
      if (depth === 2 && byte === openObject && list !== null) start = at
      depth += 1
    } else if (byte === closeList || byte === closeObject) {
      depth -= 1
      if (depth === 2 && start >= 0) {
        if (first < 0) first = start
        last = at + 1
        start = -1
      }
      if (depth === 1) {
        if (list !== null && first >= 0) runs.push({ list, first, last })
        first = -1
        list = null
      }
    }
  }
  if (list !== null && first >= 0) runs.push({ list, first, last })
  const end = start >= 0 ? start : bytes.length
  return { runs, end, place: { depth, isText, isEscaped, name, list } }
}

/** @throws NoJsonError where it would be longer than any file that is meant */
function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  if (length > longest) throw new NoJsonError('too long')
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new NoJsonError('not in UTF-8', { cause })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new NoJsonError('no JSON', { cause })
  }
}
