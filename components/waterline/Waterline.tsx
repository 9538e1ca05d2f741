/**
 * The waterline: a day's acts between air and water.
 *
 * What was seen are dots in the air, one-click acts ripples on the surface, own words and deeper acts floats at
 * three depths, equal in size. The picture, its table for screen readers and the sentence count the same acts.
 */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Waterline as WaterlineModel } from '../../lib/domain/waterline.ts'
import { useText } from '../text.tsx'
import { Backdrop } from './Backdrop.tsx'
import { CountTable } from './CountTable.tsx'
import { gutterWidth } from './gutter.ts'
import { heights, layOut } from './layout.ts'
import { Marks } from './Marks.tsx'

export interface WaterlineProps {
  day: WaterlineModel
  /** What the drawing shows, for screen readers: "Your acts today". */
  label: string
  /** An entry in words, with its time: "You replied to Amara, 11:20". */
  nameOf: (entry: string) => string
  /** Where the entries of a mark can be read. */
  hrefOf: (entries: readonly string[]) => string
  /** In drawing units; text keeps its size when the element is this many pixels wide. */
  width?: number
}

export function Waterline({ day, label, width = 352, ...props }: WaterlineProps): VNode {
  const text = useText()
  const id = useId()
  const [pointed, point] = useState<string | null>(null)
  const { counts } = day
  const gutter = gutterWidth(counts, text, width)
  const layout = layOut(day, gutter, width)
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
