/** Changes of a file's bytes, as damage and other hands make them. */
import * as fc from 'fast-check'

/** One change of a file's bytes. */
type Change = (bytes: Buffer) => Buffer

const place = fc.double({ min: 0, max: 1, noNaN: true })

const addedBytes = fc.tuple(place, fc.uint8Array({ maxLength: 5 })).map(
  ([where, some]): Change =>
    (bytes) =>
      insert(bytes, where, Buffer.from(some)),
)
const takenOut = fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
  const start = Math.floor(from * bytes.length)
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + Math.ceil(length * 40))])
})
const cutOff = place.map(
  (where): Change =>
    (bytes) =>
      bytes.subarray(0, where * bytes.length),
)
const repeated = fc.tuple(place, place).map(([from, length]): Change => (bytes) => {
  const start = Math.floor(from * bytes.length)
  return Buffer.concat([bytes, bytes.subarray(start, start + Math.ceil(length * 300))])
})

/** One change or several. @param signs on which what reads the file turns: each may come to stand anywhere */
export function changesWith(signs: readonly string[]): fc.Arbitrary<Change> {
  const added = fc.tuple(place, fc.constantFrom(...signs)).map(
    ([where, text]): Change =>
      (bytes) =>
        insert(bytes, where, Buffer.from(text)),
  )
  return fc
    .array(fc.oneof(added, addedBytes, takenOut, cutOff, repeated), { minLength: 1, maxLength: 6 })
    .map(
      (all): Change =>
        (bytes) =>
          all.reduce((before, change) => Buffer.from(change(before)), bytes),
    )
}

function insert(bytes: Buffer, where: number, some: Buffer): Buffer {
  const at = Math.floor(where * bytes.length)
  return Buffer.concat([bytes.subarray(0, at), some, bytes.subarray(at)])
}
