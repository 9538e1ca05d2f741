/** The shapes of marks: dots in the air, ripples on the surface, floats below it. */
import type { VNode } from 'preact'
import { strokes, target, widthOfMark, type Dots, type Placed } from './layout.ts'
import { ripple } from '../../lib/domain/wave.ts'

interface MarkProps {
  mark: Placed
  x: number
  y: number
}

export function Seen({ dots, at }: { dots: Dots; at: (x: number) => number }): VNode {
  return (
    <>
      {dots.at.map(({ x, y }) => (
        <circle key={x} class="wl-dot" cx={at(x)} cy={y} r="1.4" />
      ))}
    </>
  )
}

/** One ripple an act; many at one time are three ripples and their number. */
export function Ripples({ mark, x, y }: MarkProps): VNode {
  const { count, isStacked = false } = mark
  const hasNumber = mark.isCounted === true || count > strokes
  if (isStacked) {
    return (
      <>
        <path class="wl-ripple" d={ripple(x, y + 8)} />
        <text class="wl-ripple-count" x={x} y={y + 1} text-anchor="middle" direction="ltr">
          {count}
        </text>
      </>
    )
  }
  const shown = hasNumber ? strokes : count
  const centre = hasNumber ? x - (widthOfMark(mark) - target) / 2 : x
  const top = y - (shown - 1) * 2.5
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <path key={index} class="wl-ripple" d={ripple(centre, top + index * 5)} />
      ))}
      {hasNumber && (
        <text class="wl-ripple-count" x={centre + 11} y={y + 4} direction="ltr">
          {count}
        </text>
      )}
    </>
  )
}

/** A float: its shape tells the depth, its size tells nothing. */
export function Float({ mark: { rung, count, isCounted }, x, y }: MarkProps): VNode {
  return (
    <>
      {rung === 'compose' && <circle class="wl-float" cx={x} cy={y} r="8" />}
      {rung === 'collaborate' && (
        <rect class="wl-float" x={x - 7.5} y={y - 7.5} width="15" height="15" rx="3.5" />
      )}
      {rung === 'lead' && <path class="wl-float" d={`M${x} ${y - 9.5}l9.5 9.5-9.5 9.5-9.5-9.5Z`} />}
      {(isCounted === true || count > 1) && (
        <text class="wl-float-count" x={x} y={y + 3.5} text-anchor="middle">
          {count}
        </text>
      )}
    </>
  )
}

/** The thread on which a float hangs from the surface. */
export function Stem({ x, from, to }: { x: number; from: number; to: number }): VNode {
  return <path class="wl-stem" d={`M${x} ${from + 4}V${to}`} />
}
