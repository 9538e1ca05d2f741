/** The idea in one picture: air above, water below, and where an act can lie. Nothing in it is counted. */
import type { VNode } from 'preact'
import type { TextKey } from '../../lib/text/text.ts'
import { useText } from '../text.tsx'

const steps: readonly TextKey[] = [
  'drawing_saw',
  'drawing_one_click',
  'drawing_own_words',
  'drawing_together',
  'drawing_led',
]

const dots = [14, 47, 83, 102, 141, 176, 214, 230, 268, 301, 342, 371, 398, 437, 470, 512]
const ripples = [62, 196, 318, 428]

export function Surface(): VNode {
  const text = useText()
  return (
    <figure class="surface">
      <ul class="surface-steps">
        {steps.map((step) => (
          <li key={step}>{text(step)}</li>
        ))}
      </ul>
      <svg
        class="surface-water"
        viewBox="0 0 540 176"
        preserveAspectRatio="xMinYMid slice"
        aria-hidden="true"
      >
        <defs>
          <linearGradient id="water" x2="0" y2="1">
            <stop class="surface-1" />
            <stop class="surface-2" offset="0.5" />
            <stop class="surface-3" offset="1" />
          </linearGradient>
        </defs>
        {dots.map((x, index) => (
          <circle key={x} class="surface-dot" cx={x} cy={16 + ((index * 7) % 17)} r="1.8" />
        ))}
        {ripples.map((x) => (
          <path
            key={x}
            class="surface-ripple"
            d={`M${x} 49q5 -5 10 0t10 0M${x} 56q5 -5 10 0t10 0`}
          />
        ))}
        <path class="surface-body" d="M0 68q45 -5 90 0t90 0t90 0t90 0t90 0t90 0V176H0z" />
        <path class="surface-line" d="M0 68q45 -5 90 0t90 0t90 0t90 0t90 0t90 0" />
        <path class="surface-depth" d="M0 88H540M0 120H540M0 152H540" />
        <g class="surface-float surface-float-1">
          <path d="M120 69V80" />
          <circle cx="120" cy="88" r="8" />
        </g>
        <g class="surface-float surface-float-2">
          <path d="M262 67V112" />
          <rect x="254" y="112" width="16" height="16" rx="4" />
        </g>
        <g class="surface-float surface-float-3">
          <path d="M164 69V143" />
          <path d="M164 142l10 10l-10 10l-10 -10z" />
        </g>
        <g class="surface-float surface-float-1">
          <path d="M384 69V80" />
          <circle cx="384" cy="88" r="8" />
        </g>
      </svg>
    </figure>
  )
}
