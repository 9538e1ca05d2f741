/** Handing a file to the person while it is being written; neither way needs a permission. */

export interface FileToSave {
  name: string
  type: string
  /** Whether it may be too large to be made in memory first. */
  isLarge: boolean
}

/** `picked`: it stands where the person said; `downloaded`: where the browser puts downloads. */
export type Saved = 'picked' | 'downloaded' | 'cancelled'

/** A part of a file: text, or bytes as they are. */
export type Piece = string | Uint8Array<ArrayBuffer>

/** Signs that are written at once; a sign is a byte or a few more. */
const partLength = 4 * 1024 * 1024

/**
 * A large file goes part by part to where the person picks, where the browser has that; to be called while they press.
 * Else it is made of parts that the browser keeps, and downloaded.
 */
export async function saveFile(
  file: FileToSave,
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal,
): Promise<Saved> {
  try {
    const pick = file.isLarge ? picker() : undefined
    if (pick) {
      await write(await pick({ suggestedName: file.name }), parts(pieces, signal))
      return 'picked'
    }
    const blobs: Blob[] = []
    for await (const part of parts(pieces, signal)) blobs.push(part)
    download(new Blob(blobs, { type: file.type }), file.name)
    return 'downloaded'
  } catch (problem) {
    // The person closed the browser's question, or ended the writing.
    if (problem instanceof DOMException && problem.name === 'AbortError') return 'cancelled'
    throw problem
  }
}

interface PickedFile extends FileSystemFileHandle {
  /** Chromium's. */
  remove?: () => Promise<void>
}
type Picker = (options: { suggestedName: string }) => Promise<PickedFile>

/** Where the browser lets a file be written piece by piece: Chromium does, Firefox does not. */
function picker(): Picker | undefined {
  const place: typeof globalThis & { showSaveFilePicker?: Picker } = globalThis
  return place.showSaveFilePicker?.bind(globalThis)
}

/** Writes all parts, or leaves no file. */
async function write(file: PickedFile, written: AsyncIterable<Blob>): Promise<void> {
  const writable = await file.createWritable()
  try {
    for await (const part of written) await writable.write(part)
    await writable.close()
  } catch (problem) {
    await writable.abort().catch(() => undefined)
    // It was made empty when it was picked.
    await file.remove?.()
    throw problem
  }
}

async function* parts(pieces: AsyncIterable<Piece>, signal: AbortSignal): AsyncGenerator<Blob> {
  let gathered: Piece[] = []
  let length = 0
  for await (const piece of pieces) {
    signal.throwIfAborted()
    gathered.push(piece)
    length += piece.length
    if (length < partLength) continue
    yield new Blob(gathered)
    gathered = []
    length = 0
  }
  yield new Blob(gathered)
}

function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // Firefox follows only links that stand in the document.
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after this task; a minute is plenty even for a large ledger.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
