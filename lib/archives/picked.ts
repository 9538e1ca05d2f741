/** What was picked (a zip, a folder's files, single files) as a list of parts, each read when it is asked for. */
import { isLitter, limits, type Limits, type Part } from './part.ts'
import { ArchiveError } from './problem.ts'
import { isZip, zipParts } from './zip.ts'

/** A file as the page was given it, with its path in the folder where one was picked. */
export interface PickedFile {
  path: string
  blob: Blob
}

/** Bytes read at once. */
const chunk = 256 * 1024

/**
 * The parts of what was picked. Zips among it are looked into, one inside another is not.
 *
 * @throws ArchiveError where it can't be trusted as a whole
 */
export async function openPicked(
  files: readonly PickedFile[],
  within: Limits = limits,
): Promise<Part[]> {
  const parts: Part[] = []
  for (const { path, blob } of files) {
    if (isLitter(path)) continue
    parts.push(...(await partsOf(path, blob, within)))
    if (parts.length > within.parts) throw new ArchiveError('too-many')
  }
  if (new Set(parts.map(({ path }) => path)).size < parts.length)
    throw new ArchiveError('same-name')
  if (parts.length === 0) throw new ArchiveError('empty')
  return parts
}

async function partsOf(path: string, blob: Blob, within: Limits): Promise<Part[]> {
  if (!/\.zip$/i.test(path)) return [loosePart(path, blob, within)]
  if (!(await isZip(blob))) throw new ArchiveError('not-a-zip')
  return zipParts(blob, within)
}

function loosePart(path: string, blob: Blob, within: Limits): Part {
  return {
    path,
    size: blob.size,
    async *bytes(signal) {
      if (blob.size > within.part) throw new ArchiveError('too-large')
      for (let from = 0; from < blob.size; from += chunk) {
        signal.throwIfAborted()
        yield new Uint8Array(await blob.slice(from, from + chunk).arrayBuffer())
      }
    },
  }
}
