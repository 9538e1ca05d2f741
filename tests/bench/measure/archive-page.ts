/** Runs in a page of the extension: the readers of archives, and what the browser takes for the same bytes without them. */
import { parse } from 'papaparse'
import { linkedinArchive } from '../../../lib/archives/linkedin/linkedin.ts'
import { openPicked } from '../../../lib/archives/picked.ts'
import type { ArchiveReader } from '../../../lib/archives/reader.ts'
import { xArchive } from '../../../lib/archives/x/x.ts'
import type { Entry } from '../../../lib/domain/entry.ts'

const readers: readonly ArchiveReader[] = [linkedinArchive, xArchive]

/** How the large file of each site's archive is read by nothing but the browser and the fastest parser there is. */
const bare: Readonly<Record<string, (text: string) => number>> = {
  // Wrong for most of these rows, as it knows no quotes: no reader can take less.
  linkedin: (text) => parse(text, { fastMode: true }).data.length,
  x(text) {
    const all: unknown = JSON.parse(text.slice(text.indexOf('[')))
    return Array.isArray(all) ? all.length : 0
  },
}

export interface Taken {
  ms: number
  /** Rows told apart, or acts made of them. */
  count: number
}

function picked(): File {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('No file was picked.')
  return file
}

/** Inflates the picked bytes and tells their rows apart. */
async function readBare(site: string): Promise<Taken> {
  const begun = performance.now()
  const inflated = picked().stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const count = bare[site]?.(await new Response(inflated).text()) ?? 0
  return { ms: performance.now() - begun, count }
}

/** From the picked zip to the report, with all acts at hand. */
async function readArchive(site: string): Promise<Taken> {
  const reader = readers.find((one) => one.site === site)
  if (!reader) throw new Error('No reader is of this site.')
  const begun = performance.now()
  const parts = await openPicked([{ path: picked().name, blob: picked() }])
  const reading = reader.read(parts, {
    zone: 'Europe/Berlin',
    dayStart: 4,
    now: Date.now(),
    intentions: [],
    signal: new AbortController().signal,
    onProgress: () => {},
  })
  const acts: Entry[] = []
  let next = await reading.next()
  for (; !next.done; next = await reading.next()) acts.push(...next.value)
  return { ms: performance.now() - begun, count: acts.length }
}

export const archiveBench = {
  sites: () => readers.map(({ site }) => site),
  readBare,
  readArchive,
}
export type ArchiveBench = typeof archiveBench
document.body.append(Object.assign(document.createElement('input'), { type: 'file' }))
Reflect.set(globalThis, 'archiveBench', archiveBench)
