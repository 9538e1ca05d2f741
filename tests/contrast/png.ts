/** The pixels of a PNG as browsers write them: eight bits a channel, RGB with or without alpha, not interlaced. */
import { inflateSync } from 'node:zlib'
import type { Colour } from './colours.ts'

export interface Pixels {
  width: number
  height: number
  /** Null beyond the edges. */
  at: (x: number, y: number) => Colour | null
}

/** Bytes a pixel by colour type (PNG specification, 11.2.2). */
const bytesOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

export function readPng(file: Buffer): Pixels {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const size = bytesOf[file[25] ?? 0]
  if (size === undefined || file[24] !== 8 || file[28] !== 0) throw new Error('another kind of PNG')
  const rows = unfiltered(inflateSync(Buffer.concat(dataOf(file))), width * size, height, size)
  return {
    width,
    height,
    at(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) return null
      return rows.readUIntBE((y * width + x) * size, 3)
    },
  }
}

/** What is in the chunks of image data. */
function dataOf(file: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let from = 8; from < file.length; from += 12 + file.readUInt32BE(from)) {
    const isData = file.toString('latin1', from + 4, from + 8) === 'IDAT'
    if (isData) found.push(file.subarray(from + 8, from + 8 + file.readUInt32BE(from)))
  }
  return found
}

/** Rows as they are: each is written as what it differs from its neighbours by (PNG specification, 9). */
function unfiltered(data: Buffer, length: number, height: number, size: number): Buffer {
  const rows = Buffer.alloc(length * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (length + 1)] ?? 0
    const [from, to] = [y * (length + 1) + 1, y * length]
    for (let x = 0; x < length; x += 1) {
      const left = x < size ? 0 : (rows[to + x - size] ?? 0)
      const up = y === 0 ? 0 : (rows[to + x - length] ?? 0)
      const across = x < size || y === 0 ? 0 : (rows[to + x - length - size] ?? 0)
      rows[to + x] = (data[from + x] ?? 0) + expected(filter, left, up, across)
    }
  }
  return rows
}

function expected(filter: number, left: number, up: number, across: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return nearest(left, up, across)
    default:
      return 0
  }
}

/** The one of three that lies nearest to where they point together (Paeth). */
function nearest(left: number, up: number, across: number): number {
  const aim = left + up - across
  const [toLeft, toUp, toAcross] = [left, up, across].map((one) => Math.abs(aim - one))
  if (toLeft === undefined || toUp === undefined || toAcross === undefined) return 0
  if (toLeft <= toUp && toLeft <= toAcross) return left
  return toUp <= toAcross ? up : across
}
