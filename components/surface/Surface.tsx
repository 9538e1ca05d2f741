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
const ripples = [56, 118, 198, 294, 398, 470]

/** Own words, together, led: where they float, so that even a narrow window shows one of each. */
const floats = [
  { x: 40, step: 1 },
  { x: 88, step: 2 },
  { x: 136, step: 3 },
  { x: 236, step: 1 },
  { x: 352, step: 2 },
  { x: 446, step: 1 },
] as const

const shapes = {
  1: (
    <>
      <path d="M0 70V80" />
      <circle cy="88" r="8" />
    </>
  ),
  2: (
    <>
      <path d="M0 70V112" />
      <rect x="-8" y="112" width="16" height="16" rx="4" />
    </>
  ),
  3: (
    <>
      <path d="M0 70V142" />
      <path d="M0 142l10 10l-10 10l-10 -10z" />
    </>
  ),
}

export function Surface(): VNode {
  const text = useText()
  return (
    <figure class="picture">
      <div class="surface">
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
          {floats.map(({ x, step }) => (
            <g
              key={x}
              class={`surface-float surface-float-${step}`}
              transform={`translate(${x} 0)`}
            >
              {shapes[step]}
            </g>
          ))}
        </svg>
      </div>
      <figcaption class="soft small">{text('common_picture')}</figcaption>
    </figure>
  )
}
