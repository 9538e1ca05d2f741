/**
 * The manifest's file. Each one has a name of its own, and the one before goes only when the next one is there: a
 * worker that ends in between leaves the state before, whole.
 */
import type { Folder } from '../domain/folder.ts'
import { fileOf, manifestSchema, noSnapshots, type Manifest } from '../domain/snapshot.ts'

const pattern = /^manifest-(\d+)\.json$/

/** The newest one that is whole. @throws where none of those there can be read at present */
export async function readManifest(folder: Folder): Promise<Manifest> {
  // Where a page reads, the worker may put the next one in place of the one just found: then it is looked for again.
  for (let looks = 0; ; looks += 1) {
    try {
      const found = await newestWhole(folder)
      if (found !== 'gone') return found
      if (looks === mostLooks) return noSnapshots
    } catch (problem) {
      if (looks === mostLooks) throw problem
    }
  }
}
const mostLooks = 3

async function newestWhole(folder: Folder): Promise<Manifest | 'gone'> {
  let isGone = false
  for (const number of (await numbers(folder)).toReversed()) {
    const bytes = await folder.read(nameOf(number))
    const manifest = bytes && parsed(bytes)
    if (manifest) return manifest
    isGone ||= bytes === null
  }
  return isGone ? 'gone' : noSnapshots
}

export async function writeManifest(folder: Folder, manifest: Manifest): Promise<void> {
  const before = await numbers(folder)
  const next = (before.at(-1) ?? 0) + 1
  await folder.write(nameOf(next), new TextEncoder().encode(JSON.stringify(manifest)))
  for (const number of before) await folder.remove(nameOf(number))
}

/** Removes what the manifest knows nothing of. */
export async function sweep(folder: Folder, manifest: Manifest): Promise<void> {
  const known = new Set(manifest.segments.map(fileOf))
  for (const name of await folder.names())
    if (!known.has(name) && !pattern.test(name)) await folder.remove(name)
}

function nameOf(number: number): string {
  return `manifest-${number}.json`
}

/** Numbers of the manifests there are, the newest last. */
async function numbers(folder: Folder): Promise<number[]> {
  return (await folder.names())
    .flatMap((name) => Number(pattern.exec(name)?.[1] ?? []))
    .filter((number) => number > 0)
    .toSorted((one, other) => one - other)
}

function parsed(bytes: Uint8Array<ArrayBuffer>): Manifest | null {
  try {
    return manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}
