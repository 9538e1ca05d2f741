/**
 * The one drawing: acts between air and water.
 *
 * What was seen are dots in the air, one-click acts ripples on the surface, own words and deeper acts floats at
 * three depths, equal in size. The picture, its table for screen readers and the sentence count the same acts.
 */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Rung } from '../../lib/domain/entry.ts'
import { useText } from '../text.tsx'
import { Backdrop } from './Backdrop.tsx'
import { CountTable } from './CountTable.tsx'
import { gutterWidth } from './gutter.ts'
import type { Frame, Heights, Layout } from './layout.ts'
import { Marks, type MarksProps } from './Marks.tsx'

export interface DrawingProps extends Pick<
  MarksProps,
  'nameOf' | 'hrefOf' | 'opensTab' | 'lastSeen'
> {
  counts: Record<Rung, number>
  /** What the drawing shows, for screen readers: "Your acts today". */
  label: string
  /** In drawing units; text keeps its size when the element is this many pixels wide. */
  width: number
  heights: Heights
  layOut: (frame: Frame) => Layout
}

export function Drawing({ counts, label, width, heights, layOut, ...props }: DrawingProps): VNode {
  const text = useText()
  const id = useId()
  const [pointed, point] = useState<string | null>(null)
  const gutter = gutterWidth(counts, text, width)
  const layout = layOut({ gutter, width, heights })
  const at = (x: number): number => (text.dir === 'rtl' ? width - x : x)
  return (
    <div class="waterline">
      <svg
        viewBox={`0 0 ${width} ${heights.all}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- without it, one picture without parts
        role="group"
        aria-label={label}
      >
        <desc>{text('drawing_marks')}</desc>
        <linearGradient id={`${id}-water`} x2="0" y2="1">
          <stop class="wl-water-1" offset="0" />
          <stop class="wl-water-2" offset="0.5" />
          <stop class="wl-water-3" offset="1" />
        </linearGradient>
        {(['dry', 'wet'] as const).map((side) => (
          <pattern
            key={side}
            id={`${id}-${side}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
          >
            <path class={`wl-hatch-${side}`} d="M0 8 8 0" />
          </pattern>
        ))}
        <Backdrop {...{ id, layout, counts, gutter, width, at }} />
        <Marks {...props} {...{ layout, at }} onPoint={point} />
      </svg>
      {pointed !== null && (
        <div class="wl-reading" aria-hidden="true">
          {pointed}
        </div>
      )}
      <CountTable counts={counts} label={label} />
    </div>
  )
}
