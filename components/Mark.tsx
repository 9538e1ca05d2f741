/** The sign of the house: the surface, and one ring that has gone below it. */
import type { VNode } from 'preact'

export function Mark({ size = 20 }: { size?: number }): VNode {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round">
        <path d="M1.5 8.4c1.4-2.8 3.6-2.8 5.1-.3s3.5 2.5 4.9 0 3.5-2.7 5-.2q.8 1.2 2 .6" />
        <circle cx="10" cy="14.2" r="2.9" />
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
