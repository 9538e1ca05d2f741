/** Which of LinkedIn's two kinds of post an id belongs to. */
export type PostKind = 'activity' | 'ugcPost'

const outerByte = { activity: 0x0a, ugcPost: 0x12 } as const

/**
 * LinkedIn's opaque post key, as it stands in element ids of the hashed-class pages: unpadded base64 of a message whose
 * one field holds the id as a zigzag varint.
 */
export function encodePostKey(kind: PostKind, id: string): string {
  const inner = [0x08]
  let rest = BigInt(id) << 1n
  while (rest > 0x7fn) {
    inner.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  inner.push(Number(rest))
  return Buffer.from([outerByte[kind], inner.length, ...inner])
    .toString('base64')
    .replaceAll('=', '')
}

/** The way back, for tests of the encoder. */
export function decodePostKey(key: string): { kind: PostKind; id: string } {
  const bytes = Buffer.from(key, 'base64')
  const kind = bytes[0] === outerByte.ugcPost ? 'ugcPost' : 'activity'
  const zigzag = bytes
    .subarray(3)
    .reduce((sum, byte, index) => sum | (BigInt(byte & 0x7f) << BigInt(7 * index)), 0n)
  return { kind, id: String(zigzag >> 1n) }
}

/** A LinkedIn id made at that moment: the milliseconds stand above the lowest 22 bits. */
export function linkedInId(at: number, low: number): string {
  return String((BigInt(at) << 22n) | BigInt(low & 0x3fffff))
}

const xEpoch = 1288834974657n

/** An X id made at that moment. */
export function xId(at: number, low: number): string {
  return String(((BigInt(at) - xEpoch) << 22n) | BigInt(low & 0x3fffff))
}
