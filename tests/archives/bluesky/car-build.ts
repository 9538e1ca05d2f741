/** Repositories written block by block (CAR v1, DAG-CBOR, https://atproto.com/specs/repository), so that they can lie. */
import { createHash } from 'node:crypto'

export interface Rec {
  /** `app.bsky.feed.post/3k…` */
  path: string
  value: unknown
}

/** A hash in a record's place, or of bytes that are no text. */
class Link {
  readonly cid: Buffer
  constructor(cid: Buffer) {
    this.cid = cid
  }
}

function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.of((kind << 5) | value)
  const size = value < 0x100 ? 1 : value < 0x1_00_00 ? 2 : 4
  const bytes = Buffer.alloc(1 + size)
  bytes[0] = (kind << 5) | (23 + Math.log2(size) + 1)
  bytes.writeUIntBE(value, 1, size)
  return bytes
}

/** DAG-CBOR of what JSON has, of bytes and of links. */
function encode(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.of(0xf6)
  if (typeof value === 'boolean') return Buffer.of(value ? 0xf5 : 0xf4)
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Link)
    return Buffer.concat([Buffer.of(0xd8, 42), head(2, 37), Buffer.of(0), value.cid])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(encode)])
  const fields = Object.entries(value).toSorted(
    ([one], [other]) => one.length - other.length || (one < other ? -1 : 1),
  )
  return Buffer.concat([
    head(5, fields.length),
    ...fields.flatMap(([name, field]) => [encode(name), encode(field)]),
  ])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  return Buffer.of(...bytes, rest)
}

interface Block {
  cid: Buffer
  bytes: Buffer
}

export interface Car {
  did?: string
  records: readonly Rec[]
  /** In which order blocks stand, where it is another than parents before their children. */
  order?: (blocks: Block[]) => Block[]
}

/** The bytes of such a repository. */
export function carOf({ did = 'did:plc:nadia', records, order = (all) => all }: Car): Buffer {
  const blocks = new Map<string, Block>()
  const linkTo = (bytes: Buffer): Link => {
    const cid = Buffer.concat([Buffer.of(1, 0x71, 0x12, 0x20), createHash('sha256').update(bytes).digest()]) // prettier-ignore
    blocks.set(cid.toString('hex'), { cid, bytes })
    return new Link(cid)
  }
  const sorted = records.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const nodeOf = (some: readonly Rec[]): Link | null => {
    if (some.length === 0) return null
    const middle = some.length > 3 ? some.length >> 1 : 0
    const own = some.length > 3 ? some.slice(middle, middle + 1) : some
    const after = some.length > 3 ? nodeOf(some.slice(middle + 1)) : null
    let before = ''
    const e = own.map(({ path, value }, place) => {
      let p = 0
      while (p < before.length && before[p] === path[p]) p += 1
      before = path
      const v = value instanceof Buffer ? linkTo(value) : linkTo(encode(value))
      return { p, k: Buffer.from(path.slice(p)), v, t: place === own.length - 1 ? after : null }
    })
    return linkTo(encode({ l: nodeOf(some.slice(0, middle)), e }))
  }
  const data = nodeOf(sorted) ?? linkTo(encode({ l: null, e: [] }))
  const root = linkTo(
    encode({ did, rev: '3m', sig: Buffer.alloc(64), data, prev: null, version: 3 }),
  )
  const header = encode({ roots: [root], version: 1 })
  const all = order([...blocks.values()].toReversed())
  return Buffer.concat([
    varint(header.length),
    header,
    ...all.flatMap(({ cid, bytes }) => [varint(cid.length + bytes.length), cid, bytes]),
  ])
}

const signs = '234567abcdefghijklmnopqrstuvwxyz'

/** A key made at this time. */
export function keyAt(at: string, clock = 0): string {
  let value = ((BigInt(Date.parse(at)) * 1_000n) << 10n) | BigInt(clock)
  let key = ''
  for (let place = 0; place < 13; place += 1) {
    key = (signs[Number(value & 31n)] ?? '') + key
    value >>= 5n
  }
  return key
}
