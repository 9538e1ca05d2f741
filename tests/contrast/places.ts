/** Where on a page there is something to be told from what it lies on: texts, borders of controls, marks of drawings. */
import type { Tab } from '../e2e/driver/tab.ts'
import type { Colour } from './colours.ts'

/** In CSS pixels of the window. */
export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

export interface Words {
  what: string
  colour: Colour
  /** Of the letters, with that of all that is around them. */
  opacity: number
  lines: Box[]
}

/** What can be pressed or written in; `sides` that are drawn. */
export interface Bordered extends Box {
  what: string
  sides: ('top' | 'bottom' | 'left' | 'right')[]
}

/** One shape of a drawing, as points in it and points around it. */
export interface Mark {
  what: string
  inside: Point[]
  outside: Point[]
}

export interface Places {
  words: Words[]
  borders: Bordered[]
  marks: Mark[]
}

/** Shapes that others lie on, or that only lead the eye: no mark is told by them. */
const backdrop =
  '.wl-air, .wl-gutter, .wl-lane, .wl-surface, .wl-stem, .wl-target, .surface-body, .surface-line, ' +
  '.surface-depth, .surface-float > :first-child, .effect-axis, [fill^="url("]'

/** All that is to be seen in the window; what is disabled may be faint (WCAG 1.4.3, 1.4.11). */
export function placesOn(tab: Tab): Promise<Places> {
  return tab.evaluate(look, backdrop)
}

/* oxlint-disable unicorn/consistent-function-scoping -- only this function's text reaches the page */

/** Runs in the page. */
function look(isBackdrop: string): Places {
  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

  return { words: [...texts(), ...values()], borders: borders(), marks: marks() }

  /** A computed colour, in whatever way it is written; `opacity` from 0 to 1. */
  function coloured(value: string): { colour: number; opacity: number } {
    if (!brush) throw new Error('no canvas')
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = value
    brush.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data
    return { colour: red * 65_536 + green * 256 + blue, opacity: alpha / 255 }
  }

  function opacityOf(element: Element | null): number {
    if (!element) return 1
    return Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement)
  }

  function named(element: Element): string {
    const classes = element.getAttribute('class') ?? ''
    return [element.tagName.toLowerCase(), ...classes.split(/\s+/)].filter(Boolean).join('.')
  }

  function isShown(element: Element): boolean {
    return (
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }) && !element.closest('.unseen, :disabled, [inert]')
    )
  }

  /** Whether nothing else covers it there. */
  function isOnTop(element: Element, { x, y, width, height }: DOMRect): boolean {
    const hit = document.elementFromPoint(x + width / 2, y + height / 2)
    const drawing = element.closest('svg')
    return (
      hit !== null &&
      (element.contains(hit) || hit.contains(element) || (drawing?.contains(hit) ?? false))
    )
  }

  function boxOf({ x, y, width, height }: DOMRect): {
    x: number
    y: number
    width: number
    height: number
  } {
    return { x, y, width, height }
  }

  function texts(): Words[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: Words[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      const said = (node.nodeValue ?? '').trim()
      if (said === '' || !around || around.closest('select, script, style') || !isShown(around))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = [...range.getClientRects()].filter(
        (line) => line.width > 2 && line.height > 2 && isOnTop(around, line),
      )
      if (lines.length === 0) continue
      const style = getComputedStyle(around)
      const { colour, opacity } = coloured(around.closest('svg') ? style.fill : style.color)
      found.push({
        what: `${named(around)} “${said.slice(0, 40)}”`,
        colour,
        opacity: opacity * opacityOf(around),
        lines: lines.map(boxOf),
      })
    }
    return found
  }

  /** What stands in fields. */
  function values(): Words[] {
    const fields = document.querySelectorAll<
      HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    >('input:not([type="checkbox"], [type="radio"], [type="file"]), select, textarea')
    return [...fields].flatMap((field) => {
      const box = field.getBoundingClientRect()
      if (!isShown(field) || !isOnTop(field, box)) return []
      const isEmpty = field.matches(':placeholder-shown')
      const said = isEmpty ? field.getAttribute('placeholder') : field.value
      if (!said) return []
      const { colour, opacity } = coloured(
        getComputedStyle(field, isEmpty ? '::placeholder' : null).color,
      )
      const line = {
        x: box.x + 8,
        y: box.y + 6,
        width: box.width - 16,
        height: Math.min(28, box.height - 12),
      }
      return [
        {
          what: `${named(field)} “${said.slice(0, 40)}”`,
          colour,
          opacity: opacity * opacityOf(field),
          lines: [line],
        },
      ]
    })
  }

  function borders(): Bordered[] {
    const controls = document.querySelectorAll(
      'button, a.button, input, select, textarea, .choice, .switch-track',
    )
    return [...controls].flatMap((control) => {
      const box = control.getBoundingClientRect()
      const style = getComputedStyle(control)
      if (!isShown(control) || !isOnTop(control, box) || opacityOf(control) < 1) return []
      const isNative = control.matches('[type="checkbox"], [type="radio"]')
      const sides = (['top', 'bottom', 'left', 'right'] as const).filter((side) => {
        if (isNative) return true
        const isWide = Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0
        return isWide && coloured(style.getPropertyValue(`border-${side}-color`)).opacity > 0
      })
      return sides.length > 0 ? [{ what: named(control), sides, ...boxOf(box) }] : []
    })
  }

  function marks(): Mark[] {
    const shapes = document.querySelectorAll<SVGGeometryElement>(
      'svg circle, svg rect, svg path, svg line, svg ellipse, svg polygon',
    )
    return [...shapes].flatMap((shape) => {
      if (shape.matches(isBackdrop) || shape.closest('defs, pattern') || !isShown(shape)) return []
      const matrix = shape.getScreenCTM()
      const style = getComputedStyle(shape)
      if (!matrix || !isOnTop(shape, shape.getBoundingClientRect())) return []
      const onScreen = (x: number, y: number) => new DOMPoint(x, y).matrixTransform(matrix)
      const stroke = style.stroke === 'none' ? 0 : Number.parseFloat(style.strokeWidth) * matrix.a
      const isFilled = style.fill !== 'none' && coloured(style.fill).opacity > 0
      if (!isFilled && stroke === 0) return []
      const places = isFilled ? ofBody(shape, onScreen, stroke) : ofLine(shape, onScreen, stroke)
      return [{ what: named(shape), ...places }]
    })
  }

  type OnScreen = (x: number, y: number) => { x: number; y: number }

  /** A body: from its middle outwards, and a ring around it. */
  function ofBody(
    shape: SVGGeometryElement,
    onScreen: OnScreen,
    stroke: number,
  ): Omit<Mark, 'what'> {
    const { x, y, width, height } = shape.getBBox()
    const start = onScreen(x, y)
    const end = onScreen(x + width, y + height)
    const [middleX, middleY] = [(start.x + end.x) / 2, (start.y + end.y) / 2]
    const [halfX, halfY] = [(end.x - start.x) / 2, (end.y - start.y) / 2]
    const turn = (steps: number, share: number, more: number) =>
      Array.from({ length: steps }, (_, step) => {
        const angle = (step / steps) * 2 * Math.PI
        return {
          x: middleX + Math.cos(angle) * (halfX * share + more),
          y: middleY + Math.sin(angle) * (halfY * share + more),
        }
      })
    const back = shape.getScreenCTM()?.inverse()
    // Round a rectangle some of a ring's points lie in it.
    const isIn = (point: { x: number; y: number }) =>
      shape.isPointInFill(DOMPoint.fromPoint(point).matrixTransform(back))
    return {
      inside: [
        { x: middleX, y: middleY },
        ...turn(8, 0.35, 0),
        ...turn(8, 0.65, 0),
        // A ring tells it as well.
        ...(stroke > 0 ? turn(8, 1, 0) : []),
      ],
      outside: turn(16, 1, stroke / 2 + 1).filter((point) => !isIn(point)),
    }
  }

  /** A line: some points on it, and those beside them. */
  function ofLine(
    shape: SVGGeometryElement,
    onScreen: OnScreen,
    stroke: number,
  ): Omit<Mark, 'what'> {
    const length = shape.getTotalLength()
    const inside: { x: number; y: number }[] = []
    const outside: { x: number; y: number }[] = []
    for (const share of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      const [here, ahead] = [length * share, Math.min(length, length * share + 0.5)].map((at) => {
        const point = shape.getPointAtLength(at)
        return onScreen(point.x, point.y)
      })
      if (!here || !ahead) continue
      const distance = Math.hypot(ahead.x - here.x, ahead.y - here.y) || 1
      const [acrossX, acrossY] = [(here.y - ahead.y) / distance, (ahead.x - here.x) / distance]
      inside.push({ x: here.x, y: here.y })
      for (const side of [-1, 1]) {
        const away = side * (stroke / 2 + 1.25)
        outside.push({ x: here.x + acrossX * away, y: here.y + acrossY * away })
      }
    }
    return { inside, outside }
  }
}
