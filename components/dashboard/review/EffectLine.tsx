/** What prompts add, as a point on a line, and how sure that is, as a bar; said beneath in the same numbers. */
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { Difference } from '../../../lib/domain/metrics/rate.ts'
import { useText } from '../../text.tsx'
import { useWidth } from '../../use-width.ts'

/** Units of the drawing as long as nobody knows its pixels, and the margin at either side. */
const usual = 480
const margin = 8
/** Differences beyond half of all moments are drawn at the edge. */
const most = 0.5

function xOf(share: number, width: number): number {
  return ((Math.max(-most, Math.min(most, share)) + most) / (2 * most)) * width
}

export function EffectLine({ added }: { added: Difference }): VNode {
  const text = useText()
  const place = useRef<HTMLElement>(null)
  const column = useWidth(place)
  // In pixels, so that its words keep their size.
  const width = column === null ? usual : Math.max(120, column - 2 * margin)
  const { difference, interval } = added
  const at = (share: number): number => xOf(share, width)
  const [low, high, middle] = [at(interval.low), at(interval.high), at(difference)]
  const points = new Intl.NumberFormat(text.lang, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  })
  const of = (share: number): string => points.format(share * 100)
  return (
    <figure class="effect" ref={place}>
      <svg viewBox={`${-margin} 0 ${width + 2 * margin} 44`} aria-hidden="true">
        <line class="effect-axis" x1="0" x2={width} y1="28" y2="28" />
        <rect class="effect-bar" x={low} y="23" width={high - low} height="10" rx="5" />
        <line class="effect-none" x1={width / 2} x2={width / 2} y1="14" y2="42" />
        <circle class="effect-point" cx={middle} cy="28" r="6" />
        <text x={width / 2} y="9">
          {text('review_no_effect')}
        </text>
      </svg>
      <figcaption>
        {text('review_effect', of(difference), of(interval.low), of(interval.high))}
      </figcaption>
    </figure>
  )
}
