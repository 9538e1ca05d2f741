/** A folder in memory, which may fail at any step as a disk or a worker that ends does. */
import type { Folder } from '../../lib/domain/folder.ts'

export interface MemoryFolder extends Folder {
  files: Map<string, Uint8Array<ArrayBuffer>>
  /** Steps that still go well: writes and removals; the one after leaves a file half written. */
  steps: number
}

export function memoryFolder(
  files: MemoryFolder['files'] = new Map(),
  steps = Infinity,
): MemoryFolder {
  return {
    files,
    steps,
    names: () => Promise.resolve([...files.keys()]),
    read: (name) => Promise.resolve(files.get(name) ?? null),
    write(name, bytes) {
      this.steps -= 1
      if (this.steps < -1) return Promise.reject(new Error('gone'))
      if (this.steps === -1) {
        files.set(name, bytes.slice(0, bytes.length / 2))
        return Promise.reject(new Error('the disk is full'))
      }
      files.set(name, bytes)
      return Promise.resolve()
    },
    remove(name) {
      this.steps -= 1
      if (this.steps < 0) return Promise.reject(new Error('gone'))
      files.delete(name)
      return Promise.resolve()
    },
  }
}
