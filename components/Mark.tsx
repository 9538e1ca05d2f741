/** The sign of the house: the surface, and one ring that has gone below it. */
import type { VNode } from 'preact'

export function Mark({ size = 20 }: { size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round">
        <path d="M1.4 8.1q2.87 -3.9 5.73 0t5.74 0t5.73 0" />
        <circle cx="10" cy="14.3" r="2.8" />
      </g>
    </svg>
  )
}

/** Sign and name, as a screen names itself. */
export function Brand({ name }: { name: string }): VNode {
  return (
    <span class="brand">
      <Mark />
      {name}
    </span>
  )
}
