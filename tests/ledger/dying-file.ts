/** A file in the reading of which the worker ends. */

/** It can be read so many times; then the worker dies, and nothing more takes place. */
export function fileUntilDeath(
  text: string | Blob,
  reads: number,
): { file: Blob; death: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>()
  let left = reads
  const file = new Blob([text])
  const slice = (from: number, until: number): Pick<Blob, 'arrayBuffer'> => {
    left -= 1
    if (left >= 0) return Blob.prototype.slice.call(file, from, until)
    resolve()
    return { arrayBuffer: () => new Promise(() => undefined) }
  }
  return { file: Object.defineProperty(file, 'slice', { value: slice }), death: promise }
}
