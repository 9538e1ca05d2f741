/** Colours and how far apart they are to the eye (WCAG 2.2, "contrast ratio"). */

/** `0xRRGGBB`. */
export type Colour = number

/** @param computed `rgb(…)`, opaque, as `getComputedStyle` writes it */
export function readColour(computed: string): Colour {
  return (computed.match(/[\d.]+/g) ?? []).reduce((sum, part) => sum * 256 + Number(part), 0)
}

const channels = (colour: Colour): [number, number, number] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
]

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((one) => {
    const share = one / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** From 1, alike, to 21, black on white. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** A colour that lets another one through. */
export function over(colour: Colour, opacity: number, below: Colour): Colour {
  const [under, upper] = [channels(below), channels(colour)]
  return upper.reduce(
    (sum, one, index) =>
      sum * 256 + Math.round(one * opacity + (under[index] ?? 0) * (1 - opacity)),
    0,
  )
}

/** Whether nobody would tell them apart. */
export function alike(one: Colour, other: Colour, tolerance = 12): boolean {
  const there = channels(other)
  return channels(one).every(
    (channel, index) => Math.abs(channel - (there[index] ?? 0)) <= tolerance,
  )
}

export const hex = (colour: Colour): string => `#${colour.toString(16).padStart(6, '0')}`
