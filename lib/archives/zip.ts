/**
 * Zips, read where they lie: the list of files from their end, then of each file asked for its own bytes and no others,
 * so that the films in an archive of ten gigabytes cost nothing.
 *
 * zip.js reads them (its build without workers, WebAssembly and code made at run time, which the extension's policy
 * forbids); the browser inflates. What is refused, and by which code, is decided here.
 */
import {
  BlobReader,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js'
import { isLitter, type Limits, type Part } from './part.ts'
import { ArchiveError, type ArchiveProblem } from './problem.ts'

/** Bytes that a zip begins with: a file in it, or none. */
const beginnings = new Set(['504b0304', '504b0506'])

/** Kinds of files that hold acts; all others (pictures, films) are counted and forgotten. */
const readable = /\.(?:csv|js|json|html?|car|txt)$/i

/** By the message zip.js throws; any other is `damaged`. */
const problems: Readonly<Record<string, ArchiveProblem>> = {
  [ERR_ENCRYPTED]: 'encrypted',
  [ERR_UNSUPPORTED_ENCRYPTION]: 'encrypted',
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: 'encrypted',
  // It stands at the very end.
  [ERR_EOCDR_NOT_FOUND]: 'truncated',
  [ERR_ENTRY_DATA_OUT_OF_BOUNDS]: 'truncated',
  [ERR_SPLIT_ZIP_FILE]: 'split',
  [ERR_UNSAFE_FILENAME]: 'unsafe-name',
  [ERR_UNSUPPORTED_COMPRESSION]: 'unsupported',
  // More or less came out than was promised.
  [ERR_INVALID_UNCOMPRESSED_SIZE]: 'damaged',
}

/** Whether it begins like a zip, whatever it is called. */
export async function isZip(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 4).arrayBuffer())
  return beginnings.has(head.toHex())
}

/**
 * The files of a zip that could be read, in its order.
 *
 * @throws ArchiveError where it can't be trusted as a whole
 */
export async function zipParts(blob: Blob, within: Limits): Promise<Part[]> {
  const zip = new ZipReader(new BlobReader(blob), { useWebWorkers: false })
  const parts: Part[] = []
  const seen = new Set<string>()
  try {
    let count = 0
    for await (const entry of zip.getEntriesGenerator()) {
      count += 1
      if (count > within.entries) throw new ArchiveError('too-many')
      if (entry.directory || isLitter(entry.filename) || !readable.test(entry.filename)) continue
      const path = entry.filename.normalize()
      if (!isSafe(path)) throw new ArchiveError('unsafe-name')
      if (seen.has(path)) throw new ArchiveError('same-name')
      if (entry.encrypted) throw new ArchiveError('encrypted')
      seen.add(path)
      parts.push(partOf(entry, path, within))
      if (parts.length > within.parts) throw new ArchiveError('too-many')
    }
  } catch (cause) {
    throw refusal(cause)
  }
  return parts
}

/** zip.js refuses what leads out of the folder by `/`; nothing here is ever written to a disk, but nobody packs such names. */
function isSafe(path: string): boolean {
  return !/\p{Cc}/u.test(path) && !path.split(/[/\\]/).includes('..')
}

function partOf(entry: FileEntry, path: string, within: Limits): Part {
  const size = entry.uncompressedSize
  return {
    path,
    size,
    async *bytes(signal) {
      if (size > within.part) throw new ArchiveError('too-large')
      const { readable: out, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const unpacked = entry.getData(writable, {
        signal,
        checkCrc32: true,
        checkOverlappingEntry: true,
      })
      // What is refused before anything is unpacked leaves the stream as it is, without an end.
      const failed = unpacked.then(() => new Promise<never>(() => {}))
      const reader = out.getReader()
      let real = 0
      try {
        for (;;) {
          const { done, value } = await Promise.race([reader.read(), failed])
          signal.throwIfAborted()
          if (done) break
          real += value.length
          // A size is only claimed.
          if (real > size) throw new ArchiveError('damaged')
          yield value
        }
        await unpacked
      } catch (cause) {
        signal.throwIfAborted()
        throw refusal(cause)
      } finally {
        failed.catch(() => undefined)
        await reader.cancel().catch(() => undefined)
      }
    },
  }
}

function refusal(cause: unknown): unknown {
  if (cause instanceof ArchiveError || cause instanceof DOMException) return cause
  const message = cause instanceof Error ? cause.message : ''
  return new ArchiveError(problems[message] ?? 'damaged', { cause })
}
