/** How the card treats keys, pointers and the focus, so that the page goes on as if it were not there. */
import type { Seat } from './seat.ts'

/** What happens inside the card is not the page's business: its shortcuts and "click outside" stay quiet. */
const kept = `
  keydown keypress keyup beforeinput input change
  compositionstart compositionupdate compositionend copy cut paste
  pointerdown pointerup mousedown mouseup click dblclick auxclick
  touchstart touchend contextmenu focusin focusout wheel
`

export function keepInside({ root }: Seat, signal: AbortSignal): void {
  for (const type of kept.trim().split(/\s+/)) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true })
  }
}

/** Pressing a button with the pointer takes neither focus nor selection from the page; writing does. */
export function leaveFocus({ root }: Seat, signal: AbortSignal): void {
  root.addEventListener(
    'mousedown',
    (event) => {
      if (!isEditable(event.target)) event.preventDefault()
    },
    { signal },
  )
}

/** Calls back for an Escape that is meant for the card. */
export function onEscape({ root }: Seat, leave: () => void, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if (event instanceof KeyboardEvent && isLeaving(event)) leave()
    },
    { signal },
  )
}

/** Not an Escape that ends a composition, carries a modifier, is typed into a field or was already handled. */
export function isLeaving(event: KeyboardEvent): boolean {
  return (
    event.key === 'Escape' &&
    !event.isComposing &&
    // Some input methods report the key that ends a composition after the composition.
    event.keyCode !== 229 &&
    !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) &&
    !event.defaultPrevented &&
    !isEditable(event.target)
  )
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement
}

/** Remembers where the focus came from; the function gives it back, if it is in the card. */
export function borrowFocus({ host, root }: Seat, signal: AbortSignal): () => void {
  let before: HTMLElement | null = null
  // From where it leaves: where it comes to, what stands in a shadow root of the page's goes by its host.
  document.addEventListener(
    'focusout',
    (event) => {
      const [from] = event.composedPath()
      if (event.target === host) before = null
      else if (event.relatedTarget === host && from instanceof HTMLElement) before = from
    },
    { signal, capture: true, passive: true },
  )
  return () => {
    if (root.activeElement === null) return
    if (before?.isConnected) before.focus({ preventScroll: true })
    else if (root.activeElement instanceof HTMLElement) root.activeElement.blur()
  }
}
