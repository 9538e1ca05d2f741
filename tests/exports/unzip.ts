/** What a zip holds, as texts by their names. */
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js'

export async function unzipped(zip: Blob): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false })
  const files = new Map<string, string>()
  for (const one of await reader.getEntries())
    if (!one.directory) files.set(one.filename, await one.getData(new TextWriter()))
  return files
}
