/** A line of the person's own, to be written in place: one field, Keep, and a way back. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface LineProps {
  label: string
  /** What stands there already. */
  kept: string
  /** Whether an empty line is an answer, too. */
  mayBeEmpty?: boolean
  /** Puts the cursor into the field: only where the person opened it. */
  focus?: boolean
  onSave: (text: string) => Promise<boolean>
  /** Called when the line is kept. */
  onKept?: () => void
}

export function Line({ label, kept, mayBeEmpty = false, focus, onSave, onKept }: LineProps): VNode {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [written, setWritten] = useState(kept)
  const [failed, setFailed] = useState(false)
  const line = written.trim()

  useEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus()
  }, [focus])

  const save = async (): Promise<void> => {
    const saved = await onSave(line)
    setFailed(!saved)
    if (saved) onKept?.()
  }
  return (
    <form
      ref={form}
      class="line"
      onSubmit={(event) => {
        event.preventDefault()
        if (line !== '' || mayBeEmpty) void save()
      }}
    >
      <TextField
        label={label}
        value={written}
        onInput={setWritten}
        action={
          <Button type="submit" disabled={line === kept || (line === '' && !mayBeEmpty)}>
            {text('popup_keep')}
          </Button>
        }
      />
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </form>
  )
}
