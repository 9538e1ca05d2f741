/** A passphrase: hidden from whoever looks over the shoulder, shown when asked for. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface PassphraseFieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  /** Whether it was tried, and does not fit. */
  isWrong?: boolean
}

export function PassphraseField({ label, value, onInput, isWrong }: PassphraseFieldProps): VNode {
  const id = useId()
  const text = useText()
  const [isShown, setIsShown] = useState(false)
  const field = {
    id,
    value,
    class: 'field-input',
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': isWrong,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        {isShown ? <input {...field} type="text" /> : <input {...field} type="password" />}
        <Button onClick={() => setIsShown(!isShown)}>
          {text(isShown ? 'passphrase_hide' : 'passphrase_show')}
        </Button>
      </div>
    </div>
  )
}
