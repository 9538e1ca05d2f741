/** A part of History: its lines while somebody is near, else the room they take. */
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { HistoryActs, HistoryPart } from '../../lib/screens/history.ts'
import { DayOfHistory, type DayOfHistoryProps } from './DayOfHistory.tsx'
import { whenNear } from './near.ts'

interface PartOfHistoryProps extends Omit<DayOfHistoryProps, 'day'> {
  part: HistoryPart
  onReach: HistoryActs['reach']
}

export function PartOfHistory(props: PartOfHistoryProps): VNode {
  const { part, entry, mending, onReach } = props
  const { key, days } = part
  const boxRef = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  // Whoever is at a line keeps it, however far they scroll; once they leave it, it is looked at again.
  const [left, setLeft] = useState(0)

  useEffect(
    () =>
      whenNear(boxRef.current, (isNear, now) => {
        if (!isNear && isInUse(boxRef.current)) return
        if (!isNear) setHeight(now)
        void onReach(key, isNear)
      }),
    [key, left, onReach],
  )
  const lines = useMemo(
    () =>
      days?.map((day) => <DayOfHistory key={day.day} day={day} entry={entry} mending={mending} />),
    [days, entry, mending],
  )
  return (
    <div
      ref={boxRef}
      class="stack part"
      style={{ minBlockSize: days === null ? `${height}px` : '' }}
      onFocusOut={() => setLeft(left + 1)}
    >
      {lines}
    </div>
  )
}

/** Whether the focus is in it, or a line stands open. */
function isInUse(box: HTMLElement | null): boolean {
  if (!box) return false
  return (
    box.contains(document.activeElement) || box.querySelector('[aria-expanded="true"]') !== null
  )
}
