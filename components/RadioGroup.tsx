/** One choice of a few, each with a line that says what it means; none need be chosen. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'

export interface RadioGroupProps<Value extends string> {
  label: string
  options: readonly { value: Value; label: string; description?: string }[]
  /** Null while nothing is chosen: nothing is preselected. */
  value: Value | null
  onChoose: (value: Value) => void
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): VNode {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${id}-label`}>
      <span class="choices-label" id={`${id}-label`}>
        {props.label}
      </span>
      <div class="choices-list">
        {props.options.map(({ value, label, description }) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={props.value === value}
              aria-label={label}
              aria-describedby={description ? `${id}-${value}` : undefined}
              onChange={() => props.onChoose(value)}
            />
            <span>{label}</span>
            {description && (
              <span class="choice-description" id={`${id}-${value}`}>
                {description}
              </span>
            )}
          </label>
        ))}
      </div>
    </div>
  )
}
