/** The text of a part, a piece at a time: UTF-8 with and without a mark, UTF-16 as LinkedIn wrote some files in 2018. */
import type { Part } from './part.ts'
import { ArchiveError } from './problem.ts'

/** Told how many bytes more were read. */
export type OnBytes = (count: number) => void

/** Bytes looked at to tell text from what only bears its name. */
const longestHead = 1024

/** How a zip begins, and a spreadsheet, which is one. */
const zipped = '504b0304'

/**
 * @throws ArchiveError where it is no text (`no-table`), or can't be read
 */
export async function* textOf(
  part: Part,
  signal: AbortSignal,
  onBytes: OnBytes,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  /** A mark may be cut by the end of a piece. */
  let before = new Uint8Array(0)
  for await (const piece of part.bytes(signal)) {
    signal.throwIfAborted()
    onBytes(piece.length)
    const bytes = before.length > 0 ? joined(before, piece) : piece
    before = new Uint8Array(0)
    if (!decoder && bytes.length < 4) before = bytes.slice()
    else {
      decoder ??= decoderFor(bytes.subarray(0, longestHead))
      yield decoder.decode(bytes, { stream: true })
    }
  }
  decoder ??= decoderFor(before)
  yield decoder.decode(before)
}

/** What can't be decoded becomes U+FFFD: one broken name is no reason to lose a file. */
function decoderFor(head: Uint8Array): TextDecoder {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  // UTF-16 without its mark has a zero beside each letter of a header; UTF-8 has none.
  if (first !== 0 && second === 0) return new TextDecoder('utf-16le')
  // A spreadsheet called .csv was seen in a public archive of 2023; zeros are of a picture, or of anything else.
  if (head.subarray(0, 4).toHex() === zipped || head.includes(0)) throw new ArchiveError('no-table')
  return new TextDecoder('utf-8')
}

export function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
