/**
 * A switch. It shows the state it is given and never flips by itself: whether a site is on depends on the
 * browser's answer too.
 */
import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'

export interface SwitchProps {
  /** The switch's whole name for screen readers. */
  label: string
  on: boolean
  /** Called in the click itself, so that the browser counts it as the person's own. */
  onToggle: () => void
  /** Read out after the name. */
  description?: ComponentChildren
}

export function Switch(props: SwitchProps): VNode {
  const id = useId()
  return (
    <div class="switch">
      <label class="switch-label" id={`${id}-label`} for={id}>
        {props.label}
      </label>
      <button
        type="button"
        id={id}
        class="switch-control"
        role="switch"
        aria-labelledby={`${id}-label`}
        aria-checked={props.on}
        aria-describedby={props.description ? `${id}-more` : undefined}
        onClick={props.onToggle}
      >
        <span class="switch-track">
          <span class="switch-thumb" />
        </span>
      </button>
      {props.description && (
        <div class="switch-description" id={`${id}-more`}>
          {props.description}
        </div>
      )}
    </div>
  )
}
