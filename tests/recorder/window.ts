/** What happy-dom lacks for looking: where elements stand, which is on top, and whether anybody looks. */
import { vi } from 'vitest'

interface Box {
  top: number
  height: number
}

export interface Looked {
  /** Puts an element at a height of the window (pixels), over the whole width; the last put is on top. */
  put(element: Element, top: number, height: number): void
  take(element: Element): void
  /** How many points of the window were asked for what is there. */
  asked(): number
  state: { isVisible: boolean; isFocused: boolean }
}

/** A window of 1024 × 768 pixels, in front, whose elements stand where a test puts them. */
export function layWindow(): Looked {
  const boxes = new Map<Element, Box>()
  const state = { isVisible: true, isFocused: true }
  vi.spyOn(document, 'hasFocus').mockImplementation(() => state.isFocused)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() =>
    state.isVisible ? 'visible' : 'hidden',
  )
  const asked = vi.spyOn(document, 'elementFromPoint').mockImplementation((_x, y) => {
    const hit = [...boxes].findLast(
      ([element, { top, height }]) => element.isConnected && y >= top && y < top + height,
    )
    return hit?.[0] ?? document.body
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: Element,
  ): DOMRect {
    const { top, height } = boxes.get(this) ?? { top: 0, height: 0 }
    return new DOMRect(0, top, height === 0 ? 0 : 1024, height)
  })
  return {
    state,
    put(element, top, height) {
      boxes.delete(element)
      boxes.set(element, { top, height })
    },
    take: (element) => void boxes.delete(element),
    asked: () => asked.mock.calls.length,
  }
}

/** An event as a person's own hand makes it. */
export function trusted(type: string): Event {
  const event = new Event(type, { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: true })
  return event
}
