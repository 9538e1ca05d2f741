/** Air, water, the surface between, and the gutter with what lies at each depth. */
import type { VNode } from 'preact'
import { rungs, type Rung } from '../../lib/domain/entry.ts'
import { useText } from '../text.tsx'
import type { Layout } from './layout.ts'
import { rungLabels } from '../../lib/text/rungs.ts'
import { surface, water } from '../../lib/domain/wave.ts'

/** What the labels of the axis keep free above their line. */
const labelHeight = 16

export interface BackdropProps {
  id: string
  layout: Layout
  counts: Record<Rung, number>
  gutter: number
  width: number
  /** Mirrors a place for scripts that run from right to left. */
  at: (x: number) => number
}

export function Backdrop({ id, layout, counts, gutter, width, at }: BackdropProps): VNode {
  const text = useText()
  const { heights, ticks, gaps } = layout
  const number = new Intl.NumberFormat(text.lang)
  const [left, right] = [Math.min(at(gutter), at(width)), Math.max(at(gutter), at(width))]
  return (
    <g aria-hidden="true">
      <rect class="wl-air" width={width} height={heights.all} />
      <path fill={`url(#${id}-water)`} d={water(left, right, heights.surface, heights.all)} />
      <rect
        class="wl-gutter"
        x={Math.min(at(0), at(gutter))}
        y={heights.surface}
        width={gutter}
        height={heights.all - heights.surface}
      />
      {(['compose', 'collaborate', 'lead'] as const).map((rung) => (
        <path key={rung} class="wl-lane" d={`M${left + 4} ${heights.lane[rung]}H${right - 4}`} />
      ))}
      <path class="wl-surface" d={surface(left, right, heights.surface)} />
      {rungs.map((rung) => (
        <g key={rung} class={heights.lane[rung] < heights.surface ? 'wl-dry' : 'wl-wet'}>
          <text class="wl-label" x={at(12)} y={heights.lane[rung] + 4} text-anchor="start">
            {text(rungLabels[rung])}
          </text>
          <text class="wl-count" x={at(gutter - 10)} y={heights.lane[rung] + 4} text-anchor="end">
            {number.format(counts[rung])}
          </text>
        </g>
      ))}
      {gaps.map(({ from, to }) => {
        const stretch = { x: Math.min(at(from), at(to)), width: to - from }
        return (
          <g key={from}>
            <rect fill={`url(#${id}-dry)`} {...stretch} height={heights.surface} />
            <rect
              fill={`url(#${id}-wet)`}
              {...stretch}
              y={heights.surface}
              height={heights.axis - labelHeight - heights.surface}
            />
          </g>
        )
      })}
      {ticks.map(({ label, x, anchor }) => (
        <text key={x} class="wl-tick" x={at(x)} y={heights.axis} text-anchor={anchor}>
          {label}
        </text>
      ))}
    </g>
  )
}
