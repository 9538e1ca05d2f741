/** All marks of a drawing: one stop for Tab, arrow keys from mark to mark. */
import type { TargetedKeyboardEvent, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '../text.tsx'
import { target, widthOfMark, type Layout } from './layout.ts'
import { markName } from './names.ts'
import { Float, Ripples, Seen, Stem } from './shapes.tsx'
import { steer } from './steer.ts'
import { Stop, type StopProps } from './Stop.tsx'

export interface MarksProps {
  layout: Layout
  at: (x: number) => number
  /** What one of the things is that a mark stands for, in words. */
  nameOf: (id: string) => string
  /** Where they can be read. */
  hrefOf: (ids: readonly string[]) => string
  opensTab: boolean
  /** Id of the last act that was seen here before: marks of later ones sink from the surface, once. Absent: none does. */
  lastSeen?: string | undefined
  /** The mark under the pointer or the focus, in words. */
  onPoint: (name: string | null) => void
}

type Marked = Pick<StopProps, 'box' | 'kind' | 'children'> & {
  ids: readonly string[]
  column: number | undefined
}

export function Marks({
  layout,
  at,
  nameOf,
  hrefOf,
  opensTab,
  lastSeen,
  onPoint,
}: MarksProps): VNode | null {
  const text = useText()
  const { heights } = layout
  const [current, setCurrent] = useState(0)
  // From the earliest on, whichever way the script runs.
  const along = Math.sign(at(1) - at(0))
  const stops = [...looks(), ...acts()].toSorted(
    (a, b) =>
      (a.column ?? 0) - (b.column ?? 0) ||
      (a.column === undefined ? (middle(a).x - middle(b).x) * along : a.box.y - b.box.y),
  )
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
        {layout.marks
          .filter(({ rung }) => rung !== 'touch')
          .map(({ ids, rung, x }) => (
            <Stem key={ids[0]} x={at(x)} from={heights.surface} to={heights.lane[rung]} />
          ))}
      </g>
      <g onKeyDown={onKeyDown}>
        {stops.map(({ ids, column: _column, ...stop }, index) => (
          <Stop
            {...stop}
            key={`${stop.kind} ${ids[0]}`}
            name={markName(ids, nameOf, stop.kind, text)}
            href={hrefOf(ids)}
            opensTab={opensTab}
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
      const { targetTop: y, targetBottom } = heights.air
      return {
        ids: dots.ids,
        column: dots.column,
        kind: 'observe',
        box: { x, y, width: dots.to - dots.from, height: targetBottom - y },
        children: <Seen dots={dots} at={at} />,
      }
    })
  }

  // Ids grow with time (UUIDv7).
  function isNew(ids: readonly string[]): boolean {
    return lastSeen !== undefined && ids.some((id) => id > lastSeen)
  }

  function acts(): Marked[] {
    return layout.marks.map((mark) => {
      const width = widthOfMark(mark)
      const x = at(mark.x)
      const y = heights.lane[mark.rung]
      const shape =
        mark.rung === 'touch' ? <Ripples {...{ mark, x, y }} /> : <Float {...{ mark, x, y }} />
      return {
        ids: mark.ids,
        column: mark.column,
        kind: mark.rung,
        box: { x: x - width / 2, y: y - target / 2, width, height: target },
        children: isNew(mark.ids) ? (
          <g class="wl-new" style={{ '--surface-above': `${heights.surface - y}px` }}>
            {shape}
          </g>
        ) : (
          shape
        ),
      }
    })
  }
}

function middle({ box }: Marked): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
