/** Zips written byte by byte (PKWARE APPNOTE 6.3.10), so that they can lie. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Packed {
  path: string
  content?: string | Uint8Array<ArrayBuffer>
  /** Said of it in both headers, where that is not so. */
  says?: { size?: number; crc?: number; method?: number; flags?: number }
}

const number = (bytes: 2 | 4, value: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}

/** What both headers of a file have in common. */
function described({ path, content = '', says = {} }: Packed): { data: Buffer; common: Buffer } {
  const plain = Buffer.from(content)
  const data = deflateRawSync(plain)
  const common = Buffer.concat([
    number(2, 20),
    number(2, says.flags ?? 0x0800),
    number(2, says.method ?? 8),
    number(4, 0),
    number(4, says.crc ?? crc32(plain)),
    number(4, data.length),
    number(4, says.size ?? plain.length),
    number(2, Buffer.byteLength(path)),
    number(2, 0),
  ])
  return { data, common }
}

/** The bytes of a zip with these files, deflated. */
export function zipOf(files: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const { data, common } = described(file)
    const name = Buffer.from(file.path)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data])
    central.push(
      Buffer.from('PK\u0001\u0002'),
      number(2, 20),
      common,
      Buffer.alloc(10),
      number(4, offset),
      name,
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.concat([
    Buffer.from('PK\u0005\u0006'),
    number(4, 0),
    number(2, files.length),
    number(2, files.length),
    number(4, directory.length),
    number(4, offset),
    number(2, 0),
  ])
  return Uint8Array.from(Buffer.concat([...locals, directory, end]))
}

export const blobOf = (...parts: BlobPart[]): Blob => new Blob(parts)
