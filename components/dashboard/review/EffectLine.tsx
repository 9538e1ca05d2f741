/** What prompts add, as a point on a line, and how sure that is, as a bar; said beneath in the same numbers. */
import type { VNode } from 'preact'
import type { Difference } from '../../../lib/domain/metrics/rate.ts'
import { useText } from '../../text.tsx'

const width = 480
/** Differences beyond half of all moments are drawn at the edge. */
const most = 0.5

function xOf(share: number): number {
  return ((Math.max(-most, Math.min(most, share)) + most) / (2 * most)) * width
}

export function EffectLine({ added }: { added: Difference }): VNode {
  const text = useText()
  const { difference, interval } = added
  const [low, high, middle] = [xOf(interval.low), xOf(interval.high), xOf(difference)]
  const points = new Intl.NumberFormat(text.lang, {
    signDisplay: 'exceptZero',
    maximumFractionDigits: 0,
  })
  const of = (share: number): string => points.format(share * 100)
  return (
    <figure class="effect">
      <svg viewBox={`-8 0 ${width + 16} 44`} aria-hidden="true">
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
