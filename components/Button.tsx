/** A button: `plain` for choices of equal weight, `main` for the one way on, `quiet` among text. */
import type { ComponentChildren, VNode } from 'preact'

export interface ButtonProps {
  kind?: 'plain' | 'main' | 'quiet'
  type?: 'button' | 'submit'
  disabled?: boolean
  /** For a button that shows or hides something. */
  expanded?: boolean
  /** For one of several that can be chosen; absent: it is none of those. */
  pressed?: boolean
  /** More words for screen readers, where the visible ones are short. */
  label?: string
  onClick?: (event: MouseEvent) => void
  children: ComponentChildren
}

export function Button({ kind = 'plain', type = 'button', ...props }: ButtonProps): VNode {
  return (
    <button
      type={type}
      class={`button button-${kind}`}
      disabled={props.disabled}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-label={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
