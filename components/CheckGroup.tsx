/** Any of a few, or none. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'

export interface CheckGroupProps<Value extends string> {
  label: string
  hint?: string
  options: readonly { value: Value; label: string; description?: string }[]
  chosen: readonly Value[]
  onChoose: (chosen: Value[]) => void
}

export function CheckGroup<Value extends string>(props: CheckGroupProps<Value>): VNode {
  const id = useId()
  const { chosen } = props
  return (
    <fieldset class="plain" aria-describedby={props.hint && `${id}-hint`}>
      <legend class="choices-label">{props.label}</legend>
      {props.hint && (
        <p class="soft small" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <div class="choices-list">
        {props.options.map(({ value, label, description }) => (
          <label class="choice" key={value}>
            <input
              type="checkbox"
              value={value}
              checked={chosen.includes(value)}
              aria-label={label}
              aria-describedby={description ? `${id}-${value}` : undefined}
              onChange={({ currentTarget: { checked } }) =>
                props.onChoose(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
              }
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
    </fieldset>
  )
}
