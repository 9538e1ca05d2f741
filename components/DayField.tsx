/** A day, up to a latest one or from an earliest on. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import type { Day } from '../lib/domain/day.ts'

export interface DayFieldProps {
  label: string
  day: Day
  latest?: Day | undefined
  earliest?: Day | undefined
  onChoose: (day: Day) => void
}

export function DayField({ label, day, latest, earliest, onChoose }: DayFieldProps): VNode {
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
        min={earliest}
        max={latest}
        value={day}
        onInput={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
  )
}
