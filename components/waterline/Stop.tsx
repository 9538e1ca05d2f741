/** One mark of the drawing as a target: it says what it is and leads to its entries. */
import type { ComponentChildren, VNode } from 'preact'
import type { Rung } from '../../lib/domain/entry.ts'

export interface StopProps {
  kind: Rung
  /** What it is, in words. */
  name: string
  box: { x: number; y: number; width: number; height: number }
  href: string
  /** Whether that opens in a tab of its own: what it stands in is small, or goes when it is left. */
  opensTab: boolean
  /** Whether Tab comes to this mark; arrow keys reach the others. */
  reachable: boolean
  onPoint: (name: string | null) => void
  onFocus: () => void
  children: ComponentChildren
}

export function Stop({ kind, name, box, href, opensTab, reachable, ...props }: StopProps): VNode {
  return (
    <a
      class={`wl-mark wl-${kind}`}
      href={href}
      target={opensTab ? '_blank' : undefined}
      aria-label={name}
      tabindex={reachable ? 0 : -1}
      onFocus={() => {
        props.onFocus()
        props.onPoint(name)
      }}
      onBlur={() => props.onPoint(null)}
      onPointerEnter={() => props.onPoint(name)}
      onPointerLeave={() => props.onPoint(null)}
    >
      <rect class="wl-target" {...box} rx="6" />
      {props.children}
    </a>
  )
}
