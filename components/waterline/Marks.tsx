/** All marks of a drawing: one stop for Tab, arrow keys from mark to mark. */
import type { TargetedKeyboardEvent, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '../text.tsx'
import { air } from './dots.ts'
import { heights, target, widthOf, type Layout } from './layout.ts'
import { markName } from './names.ts'
import { Float, Ripples, Seen, Stem } from './shapes.tsx'
import { steer } from './steer.ts'
import { Stop, type StopProps } from './Stop.tsx'

export interface MarksProps {
  layout: Layout
  at: (x: number) => number
  nameOf: (entry: string) => string
  hrefOf: (entries: readonly string[]) => string
  /** The mark under the pointer or the focus, in words. */
  onPoint: (name: string | null) => void
}

type Marked = Pick<StopProps, 'box' | 'kind' | 'children'> & { ids: string[] }

export function Marks({ layout, at, nameOf, hrefOf, onPoint }: MarksProps): VNode | null {
  const text = useText()
  const [current, setCurrent] = useState(0)
  // From the earliest on, whichever way the script runs.
  const along = Math.sign(at(1) - at(0))
  const stops = [...looks(), ...acts()].toSorted((a, b) => (middle(a).x - middle(b).x) * along)
  if (stops.length === 0) return null
  const reachable = Math.min(current, stops.length - 1)

  const onKeyDown = (event: TargetedKeyboardEvent<SVGGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const next = steer(stops.map(middle), reachable, event.key)
    if (next === null) return
    event.preventDefault()
    event.currentTarget.querySelectorAll('a')[next]?.focus()
  }

  return (
    <>
      <g aria-hidden="true">
        {layout.marks.map((mark) => (
          <Stem key={mark.acts[0]?.id} mark={mark} x={at(mark.x)} />
        ))}
      </g>
      <g onKeyDown={onKeyDown}>
        {stops.map(({ ids, ...stop }, index) => (
          <Stop
            {...stop}
            key={`${stop.kind} ${ids[0]}`}
            name={markName(ids, nameOf, stop.kind, text)}
            href={hrefOf(ids)}
            reachable={index === reachable}
            onPoint={onPoint}
            onFocus={() => setCurrent(index)}
          />
        ))}
      </g>
    </>
  )

  function looks(): Marked[] {
    return layout.dots.map((dots) => {
      const x = Math.min(at(dots.from), at(dots.to))
      const height = air.targetBottom - air.targetTop
      return {
        ids: dots.looks.map((look) => look.id),
        kind: 'observe',
        box: { x, y: air.targetTop, width: dots.to - dots.from, height },
        children: <Seen dots={dots} at={at} />,
      }
    })
  }

  function acts(): Marked[] {
    return layout.marks.map((mark) => {
      const width = widthOf(mark.rung, mark.acts.length)
      const x = at(mark.x)
      const y = heights.lane[mark.rung]
      return {
        ids: mark.acts.map((act) => act.id),
        kind: mark.rung,
        box: { x: x - width / 2, y: y - target / 2, width, height: target },
        children:
          mark.rung === 'touch' ? <Ripples mark={mark} x={x} /> : <Float mark={mark} x={x} />,
      }
    })
  }
}

function middle({ box }: Marked): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
