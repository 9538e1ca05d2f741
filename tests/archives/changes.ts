/** Changes of a file's bytes, as damage and other hands make them. */
import * as fc from 'fast-check'

/** One change of a file's bytes. */
export type Change = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true })

/** @param signs on which what reads the file turns: one of them may come to stand anywhere */
export function anyChange(signs: readonly string[]): fc.Arbitrary<Change> {
  return fc.oneof(
    fc.tuple(place, fc.constantFrom(...signs)).map(([where, text]): Change => (bytes) => insert(bytes, where, Buffer.from(text))), // prettier-ignore
    fc.tuple(place, fc.uint8Array({ maxLength: 5 })).map(([where, some]): Change => (bytes) => insert(bytes, where, Buffer.from(some))), // prettier-ignore
    fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
      const start = Math.floor(from * bytes.length)
      const end = start + Math.ceil(length * 40)
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
    }), // prettier-ignore
    place.map(
      (where): Change =>
        (bytes) =>
          bytes.subarray(0, Math.floor(where * bytes.length)),
    ),
    fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
      const start = Math.floor(from * bytes.length)
      return Buffer.concat([bytes, bytes.subarray(start, start + Math.ceil(length * 300))])
    }), // prettier-ignore
  )
}

export function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((before, change) => Buffer.from(change(before)), bytes)
}

function insert(bytes: Buffer, where: number, some: Buffer): Buffer {
  const at = Math.floor(where * bytes.length)
  return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)])
}
