/** The shapes of marks: dots in the air, ripples on the surface, floats below it. */
import type { VNode } from 'preact'
import type { Dots } from './dots.ts'
import { heights, strokes, target, widthOf, type Placed } from './layout.ts'
import { ripple } from './wave.ts'

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
export function Ripples({ mark, x }: { mark: Placed; x: number }): VNode {
  const count = mark.acts.length
  const y = heights.lane[mark.rung]
  const shown = Math.min(count, strokes)
  const centre = count > strokes ? x - (widthOf(mark.rung, count) - target) / 2 : x
  const top = y - (shown - 1) * 2.5
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <path key={index} class="wl-ripple" d={ripple(centre, top + index * 5)} />
      ))}
      {count > strokes && (
        <text class="wl-ripple-count" x={centre + 11} y={y + 4} direction="ltr">
          {count}
        </text>
      )}
    </>
  )
}

/** A float: its shape tells the depth, its size tells nothing. */
export function Float({ mark, x }: { mark: Placed; x: number }): VNode {
  const y = heights.lane[mark.rung]
  return (
    <>
      {mark.rung === 'compose' && <circle class="wl-float" cx={x} cy={y} r="8" />}
      {mark.rung === 'collaborate' && (
        <rect class="wl-float" x={x - 7.5} y={y - 7.5} width="15" height="15" rx="3.5" />
      )}
      {mark.rung === 'lead' && (
        <path class="wl-float" d={`M${x} ${y - 9.5}l9.5 9.5-9.5 9.5-9.5-9.5Z`} />
      )}
      {mark.acts.length > 1 && (
        <text class="wl-float-count" x={x} y={y + 3.5} text-anchor="middle">
          {mark.acts.length}
        </text>
      )}
    </>
  )
}

/** The thread on which a float hangs from the surface. */
export function Stem({ mark, x }: { mark: Placed; x: number }): VNode | null {
  if (mark.rung === 'touch') return null
  return <path class="wl-stem" d={`M${x} ${heights.surface + 4}V${heights.lane[mark.rung]}`} />
}
