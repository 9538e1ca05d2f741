/** Small words to tap: each does something with what stands above, or one of them says what that is. */
import type { ComponentChildren, VNode } from 'preact'

export interface ChipsProps {
  /** What they are about, for screen readers: on the screen it shows. */
  label: string
  children: ComponentChildren
}

export function Chips({ label, children }: ChipsProps): VNode {
  return (
    <fieldset class="chips" aria-label={label}>
      {children}
    </fieldset>
  )
}

export interface ChipProps {
  type?: 'button' | 'submit'
  /** For one of several that can be chosen; absent: it is none of those. */
  pressed?: boolean
  onClick?: () => void
  children: ComponentChildren
}

export function Chip({ type = 'button', pressed, onClick, children }: ChipProps): VNode {
  return (
    <button type={type} class="chip" aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  )
}
