/** A folder of the person's disk that they picked (Chromium); the browser may ask them again before it is written to. */

interface Leave {
  mode: 'readwrite'
}
/** Chromium's; TypeScript knows only what every browser has. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission?: (leave: Leave) => Promise<PermissionState>
  requestPermission?: (leave: Leave) => Promise<PermissionState>
}
type Picker = (options: { id: string }) => Promise<PickedFolder>

const leave: Leave = { mode: 'readwrite' }

function picker(): Picker | undefined {
  const place: typeof globalThis & { showDirectoryPicker?: Picker } = globalThis
  return place.showDirectoryPicker?.bind(globalThis)
}

/** Whether this browser lets a folder be picked. */
export function canPickFolder(): boolean {
  return picker() !== undefined
}

/**
 * Asks for a folder; to be called while the person presses. Null where they pick none. Leave to write there is asked
 * for apart (`askToWrite`), as Chromium is said to remember only that: https://github.com/bangle-io/bangle-io/pull/648
 */
export async function pickFolder(): Promise<PickedFolder | null> {
  try {
    return (await picker()?.({ id: 'waterline' })) ?? null
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'AbortError') return null
    throw problem
  }
}

/** Whether the folder may be written to now, without a question. */
export async function mayWrite(folder: PickedFolder): Promise<boolean> {
  return (await folder.queryPermission?.(leave)) === 'granted'
}

/** Lets the browser ask where it must; to be called while the person presses. */
export async function askToWrite(folder: PickedFolder): Promise<boolean> {
  try {
    return (await folder.requestPermission?.(leave)) === 'granted'
  } catch (problem) {
    // The press was too long ago, as the person was choosing a folder: they are asked with the next one.
    if (problem instanceof DOMException && problem.name === 'SecurityError') return false
    throw problem
  }
}

/** Its files, to write piece by piece. */
export function filesOf(folder: PickedFolder): {
  names(): Promise<string[]>
  write(name: string, pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>): Promise<void>
  remove(name: string): Promise<void>
} {
  return {
    async names() {
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      return names
    },
    async write(name, pieces) {
      const handle = await folder.getFileHandle(name, { create: true })
      // Written beside it, and put in its place when it is closed.
      const writable = await handle.createWritable()
      try {
        for await (const piece of pieces) await writable.write(piece)
        await writable.close()
      } catch (problem) {
        await writable.abort().catch(() => undefined)
        throw problem
      }
    },
    async remove(name) {
      try {
        await folder.removeEntry(name)
      } catch (problem) {
        if (!(problem instanceof DOMException && problem.name === 'NotFoundError')) throw problem
      }
    },
  }
}
