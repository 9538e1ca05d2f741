/**
 * What the person does with mouse and keyboard, seen in the capture phase before the page sees it.
 *
 * Only trusted events are the person's. Scripted ones are kept as well, marked as such: a request that
 * follows one is the page's doing and is never counted.
 */
import { deepPath, isEditable, type OpenShadow } from './dom.ts'

export interface Gesture {
  /** Milliseconds on the clock of `performance`, which also times the page's requests. */
  at: number
  kind: 'click' | 'enter' | 'mod-enter' | 'key'
  path: readonly ParentNode[]
  isTrusted: boolean
}

/** Calls back for each gesture until the signal aborts; never throws into the page. */
export function watchGestures(
  document: Document,
  openShadow: OpenShadow,
  onGesture: (gesture: Gesture) => void,
  signal: AbortSignal,
): void {
  const report = (event: Event, kind: Gesture['kind'], path = deepPath(event, openShadow)): void =>
    // Not the event's own time: the second of two quick clicks is made before the first one's request.
    onGesture({ at: performance.now(), kind, path, isTrusted: event.isTrusted })

  const view = document.defaultView ?? document
  view.addEventListener('click', (event) => report(event, 'click'), { capture: true, signal })
  view.addEventListener(
    'keydown',
    (event) => {
      if (!(event instanceof KeyboardEvent) || event.isComposing || event.repeat) return
      const path = deepPath(event, openShadow)
      const kind = keyKind(event, path)
      if (kind) report(event, kind, path)
    },
    { capture: true, signal },
  )
}

/** What the browser itself clicks at Enter or Space. */
const native = 'button, a[href], area[href], input, select, summary'

/**
 * While typing only Enter matters; elsewhere any key may be one of the site's shortcuts. At a button or menu
 * item that the site made of a plain element, Enter and Space are its click, and no click event follows.
 */
function keyKind(event: KeyboardEvent, path: readonly ParentNode[]): Gesture['kind'] | null {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'mod-enter'
  const isPress = event.key === 'Enter' || event.key === ' '
  if (isPress && !isEditable(path) && !isNative(path)) return 'click'
  if (isEditable(path)) return event.key === 'Enter' && !event.shiftKey ? 'enter' : null
  const isModifier = ['Shift', 'Control', 'Alt', 'Meta', 'Tab', 'Enter', ' '].includes(event.key)
  return isModifier ? null : 'key'
}

function isNative([focused]: readonly ParentNode[]): boolean {
  return focused instanceof Element && focused.matches(native)
}
