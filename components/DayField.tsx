/** A day, up to a latest one. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import type { Day } from '../lib/domain/day.ts'

export interface DayFieldProps {
  label: string
  day: Day
  latest: Day
  onChoose: (day: Day) => void
}

export function DayField({ label, day, latest, onChoose }: DayFieldProps): VNode {
  const id = useId()
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="field-input"
        type="date"
        required
        max={latest}
        value={day}
        onInput={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
  )
}
