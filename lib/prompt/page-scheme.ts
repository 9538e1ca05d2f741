/** Whether the page is dark or light, whatever the person's system is. */

export type Scheme = 'light' | 'dark'

interface Colour {
  /** 0 is black, 1 is white, as it is perceived. */
  lightness: number
  opacity: number
}

/** The scheme of the page, by the first ground on the way down that can't be seen through. */
export function pageScheme(document: Document): Scheme {
  const view = document.defaultView
  if (!view) return 'light'
  const { body, documentElement } = document
  const middle = document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2)
  for (const element of [body, documentElement, ...ancestors(middle)]) {
    const ground = element && colourOf(view.getComputedStyle(element).backgroundColor)
    if (ground && ground.opacity > 0.5) return ground.lightness < 0.5 ? 'dark' : 'light'
  }
  const scheme = view.getComputedStyle(documentElement).colorScheme
  const dark = /\bdark\b/.test(scheme)
  if (!/\blight\b/.test(scheme)) return dark ? 'dark' : 'light'
  return dark && view.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function* ancestors(from: Element | null): Generator<Element> {
  for (let element = from; element; element = element.parentElement) yield element
}

/** Lightness and opacity of a colour as `getComputedStyle` writes it; null where that can't be told. */
export function colourOf(css: string): Colour | null {
  const [, notation = '', inside = ''] = /^([\w-]+)\((.*)\)$/.exec(css) ?? []
  const numbers = inside.match(/-?[\d.]+(e-?\d+)?%?/g)?.map(toNumber)
  if (!numbers) return null
  const [first = 0, second = 0, third = 0, opacity = 1] = numbers
  switch (notation) {
    case 'rgb':
    case 'rgba':
      return { lightness: lightness(first / 255, second / 255, third / 255), opacity }
    case 'color':
      return { lightness: lightness(first, second, third), opacity }
    case 'oklab':
    case 'oklch':
      return { lightness: first, opacity }
    case 'lab':
    case 'lch':
      return { lightness: first / 100, opacity }
    default:
      return null
  }
}

function toNumber(written: string): number {
  return written.endsWith('%') ? Number.parseFloat(written) / 100 : Number(written)
}

/** Perceived lightness of an sRGB colour: the cube root of its luminance, near enough. */
function lightness(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => Math.max(0, part) ** 2.2)
  return Math.cbrt(0.2126 * r + 0.7152 * g + 0.0722 * b)
}
