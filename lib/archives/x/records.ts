/**
 * The lists of X's files, `window.YTD.tweets.part0 = [{…}, {…}]`, a piece at a time, however long they are.
 *
 * Only where records begin and end is found here, by brackets; what is between is left to `JSON.parse`, which gets the records
 * of each piece and, last, the file without them.
 */
import { ArchiveError } from '../problem.ts'

/** Characters looked at at once: what comes of more outlives the first sweep of what is not needed any more. */
const bite = 32 * 1024
/** Characters of one record, and of all that is beside them: more than any has. */
const longest = 16 * 1024 * 1024
/** Characters before the list: X writes some forty. */
const longestHead = 1024
/** Blanks that a line of a record begins with. */
const deepest = 64

const quote = 0x22
const backslash = 0x5c
const openList = 0x5b
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d

/** What stands for records that followed each other, in the file without them: how many had gone before. */
export interface Run {
  run: number
}

/**
 * Hands on the records of a file, those that follow each other in one piece at once.
 *
 * @param depth how many brackets are open around a record
 * @param take gets them as parsed, run by run
 * @returns the file without them: a `Run` stands in their place
 * @throws ArchiveError where it is no such list (`no-table`), stops before its end or is no JSON
 */
export async function cutRecords(
  pieces: AsyncIterable<string>,
  depth: number,
  take: (records: readonly unknown[], run: number) => void,
): Promise<unknown> {
  let place: Place = { depth: 0, isText: false, isInRecord: false, below: null, skip: 0 }
  let rest = ''
  /** An unfinished record, or what came before the list. */
  let kept = ''
  let hasBegun = false
  let runs = 0
  for await (const piece of inBites(pieces)) {
    let text = kept + piece
    let from = kept.length + place.skip
    if (!hasBegun) {
      const begin = text.indexOf('[')
      if ((begin === -1 ? text.length : begin) > longestHead) throw new ArchiveError('no-table')
      kept = text
      if (begin === -1) continue
      hasBegun = true
      text = text.slice(begin)
      from = 0
    }
    const scanned = scan(text, from, place, depth)
    let left = 0
    for (const { first, last } of scanned.runs) {
      const some = parsed(`[${text.slice(first, last)}]`)
      if (!Array.isArray(some)) throw new ArchiveError('damaged')
      rest += `${text.slice(left, first)}{"run":${runs}}`
      left = last
      take(some, runs)
      runs += 1
    }
    rest += text.slice(left, scanned.end)
    kept = text.slice(scanned.end)
    place = scanned.place
    if (Math.max(rest.length, kept.length) > longest) throw new ArchiveError('no-table')
  }
  if (!hasBegun) throw new ArchiveError('no-table')
  if (place.depth > 0 || place.isInRecord) throw new ArchiveError('truncated')
  return parsed(rest.replace(/;?\s*$/, ''))
}

async function* inBites(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces)
    for (let from = 0; from < piece.length; from += bite) yield piece.slice(from, from + bite)
}

/** The one value of a short file, `window.__THAR_CONFIG = {…}`. */
export async function wholeOf(pieces: AsyncIterable<string>): Promise<unknown> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length > longest) throw new ArchiveError('no-table')
  }
  const begin = text.search(/[[{]/)
  if (begin === -1) throw new ArchiveError('no-table')
  return parsed(text.slice(begin).replace(/;?\s*$/, ''))
}

/** Which runs a list of the file without its records has, and how much else. */
export function runsIn(list: unknown): { runs: number[]; others: number } {
  const all: unknown[] = Array.isArray(list) ? list : []
  const runs = all.flatMap((one) => (isRun(one) ? one.run : []))
  return { runs, others: all.length - runs.length }
}

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object' && value !== null && 'run' in value && typeof value.run === 'number'
  )
}

/** Where a scan stands. */
interface Place {
  /** Brackets that are open. */
  depth: number
  isText: boolean
  isInRecord: boolean
  /** How the line begins that the open record ends with, where the file is laid out in lines. */
  below: string | null
  /** Characters to come that are escaped: one, where a piece ends with the sign for it. */
  skip: number
}

interface Scanned {
  /** Records that follow each other in one list, by their places in the text. */
  runs: { first: number; last: number }[]
  /** From here on a record is not at its end. */
  end: number
  place: Place
}

/** @param from up to here the text was scanned before: all of that is of one unfinished record */
function scan(text: string, from: number, place: Place, level: number): Scanned {
  let { depth, isText, below } = place
  const runs: Scanned['runs'] = []
  let [start, first, last] = [place.isInRecord ? 0 : -1, -1, -1]
  let at = from
  const close = (end: number): void => {
    if (first < 0) first = start
    last = end
    start = -1
  }
  while (at < text.length) {
    if (below !== null) {
      const found = text.indexOf(below, Math.max(0, at - below.length))
      at = found < 0 ? text.length : found + below.length
      if (found >= 0) {
        below = null
        close(at)
      }
      continue
    }
    const sign = text.charCodeAt(at)
    at += 1
    if (isText) {
      // What is escaped is passed over, unless it stands in the next piece.
      if (sign === backslash) at += 1
      else if (sign === quote) isText = false
    } else if (sign === quote) isText = true
    else if (sign === openObject || sign === openList) {
      if (depth === level && sign === openObject) {
        start = at - 1
        below = endOf(text, start)
        if (below !== null) continue
      }
      depth += 1
    } else if (sign === closeObject || sign === closeList) {
      depth -= 1
      if (depth === level && start >= 0) close(at)
      else if (depth < level && first >= 0) {
        runs.push({ first, last })
        first = -1
      }
    }
  }
  if (first >= 0) runs.push({ first, last })
  const end = start >= 0 ? start : text.length
  const skip = at - text.length
  return { runs, end, place: { depth, isText, isInRecord: start >= 0, below, skip } }
}

/**
 * A record that begins on a line of its own, further in than the margin, ends on the next line that begins as far in with a
 * bracket: texts have no line breaks of their own in JSON. X lays all its files out so, and what the engine looks for by itself
 * is found in no time. Should anybody's layout be another, the record is no JSON.
 */
function endOf(text: string, start: number): string | null {
  const line = text.lastIndexOf('\n', start)
  const indent = line < 0 || start - line > deepest ? '' : text.slice(line, start)
  return /^\n[ \t]+$/.test(indent) ? `${indent}}` : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ArchiveError('damaged', { cause })
  }
}
