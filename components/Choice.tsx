/** One of several, or none of them. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'

export interface ChoiceProps<Value extends string> {
  label: string
  value: Value | null
  /** What choosing nothing is called. */
  none: string
  options: readonly (readonly [value: Value, name: string])[]
  onChoose: (value: Value | null) => void
  /** What there is to know before choosing. */
  hint?: string
}

export function Choice<Value extends string>(props: ChoiceProps<Value>): VNode {
  const id = useId()
  return (
    <div>
      <label class="field-label" for={id}>
        {props.label}
      </label>
      {props.hint && (
        <div class="field-before" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      <select
        id={id}
        class="field-input"
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        value={props.value ?? ''}
        onChange={({ currentTarget: { value } }) =>
          props.onChoose(props.options.find(([one]) => one === value)?.[0] ?? null)
        }
      >
        <option value="">{props.none}</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
