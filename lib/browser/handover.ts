/**
 * A file handed from a page of the extension to the worker, by the browser's private file system: a message could not
 * carry a large one.
 */
const name = 'handed-over'

/** Leaves a file for the worker; one that was left before is replaced. */
export async function handOver(file: Blob): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  await writable.write(file)
  await writable.close()
}

/** Leaves a text piece by piece, however long it is. */
export async function handOverText(pieces: AsyncIterable<string>): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  const handle = await folder.getFileHandle(name, { create: true })
  const writable = await handle.createWritable()
  for await (const piece of pieces) await writable.write(piece)
  await writable.close()
}

/** What was left; null where nothing was. */
export async function handedOver(): Promise<File | null> {
  const folder = await navigator.storage.getDirectory()
  try {
    return await (await folder.getFileHandle(name)).getFile()
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'NotFoundError') return null
    throw problem
  }
}

/** Removes what was left. */
export async function clearHandedOver(): Promise<void> {
  const folder = await navigator.storage.getDirectory()
  if (await handedOver()) await folder.removeEntry(name)
}

/** Milliseconds after which no page waits for it any more: it was closed before it could clear up. */
const longest = 3_600_000

/** Removes what a page left behind. @param now Unix time in milliseconds */
export async function clearLeftBehind(now: number): Promise<void> {
  const left = await handedOver()
  if (left && now - left.lastModified > longest) await clearHandedOver()
}
