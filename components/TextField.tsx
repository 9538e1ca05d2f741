/** One line of the person's own words, with what is left to write and, beside it, what to do with it. */
import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { useText } from './text.tsx'

export interface TextFieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  placeholder?: string
  /** Characters at most; the domain's limit for sentences is the default. */
  limit?: number
  /** What may be meant, to choose from while writing. */
  offers?: readonly string[]
  /** Counts only once it is nearly full: for names, where nobody expects to be counted. */
  isShort?: boolean
  /** What Enter does while something is written, instead of sending the form. */
  onEnter?: () => void
  /** A button on the same line. */
  action?: ComponentChildren
}

/** From here on the counter is also read out. */
const nearlyFull = 20

export function TextField({ limit = 140, ...props }: TextFieldProps): VNode {
  const id = useId()
  const text = useText()
  const left = limit - props.value.length
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="field-row">
        <input
          id={id}
          class="field-input"
          type="text"
          autocomplete="off"
          maxLength={limit}
          value={props.value}
          placeholder={props.placeholder}
          list={props.offers ? `${id}-offers` : undefined}
          aria-describedby={props.hint ? `${id}-hint` : undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !props.onEnter || props.value.trim() === '') return
            event.preventDefault()
            props.onEnter()
          }}
        />
        {props.offers && (
          <datalist id={`${id}-offers`}>
            {props.offers.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </datalist>
        )}
        {props.action}
      </div>
      {(!props.isShort || left <= nearlyFull) && (
        <div class="field-below">
          <span id={`${id}-hint`}>{props.hint}</span>
          <span class="field-counter" aria-hidden="true">
            {text('common_counter', props.value.length, limit)}
          </span>
        </div>
      )}
      <output class="unseen">
        {left <= nearlyFull ? text.counted('common_characters_left', left) : ''}
      </output>
    </div>
  )
}
