/**
 * A folder of the browser's private file system: files that only this extension sees, and that do not go with a
 * database that is lost or damaged.
 */
import type { Folder } from '../domain/folder.ts'

/** Works in pages and in the worker; the folder is made when it is first used. */
export function privateFolder(name: string): Folder {
  const opened = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
  return {
    async names() {
      const names: string[] = []
      for await (const one of (await opened()).keys()) names.push(one)
      return names
    },
    async read(file) {
      const folder = await opened()
      const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
        const handle = await folder.getFileHandle(file)
        return (await handle.getFile()).bytes()
      }
      return unlessMissing(read())
    },
    async write(file, bytes) {
      const handle = await (await opened()).getFileHandle(file, { create: true })
      // Written beside it, and put in its place when it is closed.
      const writable = await handle.createWritable()
      await writable.write(bytes)
      await writable.close()
    },
    async remove(file) {
      await unlessMissing((await opened()).removeEntry(file))
    },
  }
}

async function unlessMissing<Value>(found: Promise<Value>): Promise<Value | null> {
  try {
    return await found
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'NotFoundError') return null
    throw problem
  }
}
