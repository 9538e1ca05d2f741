/** One hour of the day, chosen from some. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { useText } from '../text.tsx'

export interface HourFieldProps {
  label: string
  /** Of the local clock, 0 to 23. */
  hours: readonly number[]
  hour: number
  /** Whether the minutes are told, too. */
  withMinutes?: boolean
  hint?: string
  onChoose: (hour: number) => void
}

export function HourField(props: HourFieldProps): VNode {
  const text = useText()
  const id = useId()
  const clock = new Intl.DateTimeFormat(text.lang, {
    hour: 'numeric',
    ...(props.withMinutes && { minute: '2-digit' }),
    timeZone: 'UTC',
  })
  return (
    <div class="stack-tight">
      <div>
        <label class="field-label" for={id}>
          {props.label}
        </label>
        <select
          id={id}
          class="field-input"
          value={props.hour}
          aria-describedby={props.hint && `${id}-hint`}
          onChange={(event) => props.onChoose(Number(event.currentTarget.value))}
        >
          {props.hours.map((hour) => (
            <option key={hour} value={hour}>
              {clock.format(Date.UTC(2000, 0, 1, hour))}
            </option>
          ))}
        </select>
      </div>
      {props.hint && (
        <p class="soft small" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  )
}
