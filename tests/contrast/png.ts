/** The pixels of a picture a browser took. */
import { decode } from 'fast-png'
import type { Colour } from './colours.ts'

export interface Pixels {
  width: number
  height: number
  /** Null beyond the edges. */
  at: (x: number, y: number) => Colour | null
}

/** @param file a PNG in colours, with or without what lets others through, of eight bits each */
export function readPng(file: Uint8Array): Pixels {
  const { width, height, channels, data } = decode(file)
  return {
    width,
    height,
    at(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) return null
      const first = (y * width + x) * channels
      const [red = 0, green = 0, blue = 0] = data.subarray(first, first + 3)
      return (red << 16) | (green << 8) | blue
    },
  }
}
