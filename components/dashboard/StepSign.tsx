/** The small sign of how deep an act went, the same shapes as in the drawing; it has a name, too. */
import type { VNode } from 'preact'
import { rungs, type Rung } from '../../lib/domain/entry.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { useText } from '../text.tsx'

const names = {
  observe: 'drawing_saw',
  touch: 'drawing_one_click',
  compose: 'drawing_own_words',
  collaborate: 'drawing_together',
  lead: 'drawing_led',
} as const satisfies Record<Rung, TextKey>

const shapes: Record<Rung, VNode> = {
  observe: <circle class="sign-dot" cx="8" cy="8" r="2" />,
  touch: <path class="sign-ripple" d="M2 6.5q3 -3 6 0t6 0M2 10.5q3 -3 6 0t6 0" />,
  compose: <circle class="sign-float" cx="8" cy="8" r="5" />,
  collaborate: <rect class="sign-float" x="3" y="3" width="10" height="10" rx="2.5" />,
  lead: <path class="sign-float" d="M8 2l6 6l-6 6l-6 -6z" />,
}

/** @param props.named whether the name stands beside the sign already */
export function StepSign({ step, named = false }: { step: Rung; named?: boolean }): VNode {
  const text = useText()
  const name = text(names[step])
  return (
    <svg
      class="sign"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      role="img"
      aria-label={named ? undefined : name}
      aria-hidden={named}
    >
      {!named && <title>{name}</title>}
      {shapes[step]}
    </svg>
  )
}

/** A time that could not be read. */
export function GapSign(): VNode {
  const name = useText()('gap_sign')
  return (
    <svg class="sign" width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      <path class="sign-gap" d="M2 8h12" />
    </svg>
  )
}

/** What the signs mean. */
export function StepLegend(): VNode {
  const text = useText()
  return (
    <ul class="legend">
      {rungs.map((step) => (
        <li key={step}>
          <StepSign step={step} named />
          {text(names[step])}
        </li>
      ))}
    </ul>
  )
}
