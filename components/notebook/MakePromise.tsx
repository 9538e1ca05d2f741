/** A promise, to whom, and for when. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NotebookActs } from '../../lib/screens/notebook.ts'
import { Button } from '../Button.tsx'
import { DayField } from '../DayField.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { PersonField, usePerson, type FindPeople } from './PersonField.tsx'

export interface MakePromiseProps {
  today: string
  onMake: NotebookActs['makePromise']
  findPeople: FindPeople
  onClose: () => void
}

export function MakePromise({ today, onMake, findPeople, onClose }: MakePromiseProps): VNode {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [written, setWritten] = useState('')
  const [due, setDue] = useState(today)
  const [failed, setFailed] = useState(false)
  const who = usePerson(null, findPeople)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const make = async (): Promise<void> => {
    if (await onMake({ text: written, to: who.person, due })) onClose()
    else setFailed(true)
  }
  const isReady = written.trim() !== '' && due !== ''
  return (
    <form
      ref={form}
      class="card stack-tight"
      aria-label={text('notebook_promise_make')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void make()
      }}
    >
      <TextField
        label={text('notebook_promise_text')}
        value={written}
        onInput={setWritten}
        placeholder={text('notebook_promise_text_hint')}
        isShort
      />
      <div class="mend-fields">
        <PersonField label={text('notebook_promise_whom')} who={who} />
        <DayField
          label={text('notebook_promise_day')}
          day={due}
          earliest={today}
          onChoose={setDue}
        />
      </div>
      <div class="row">
        <Button type="submit" kind="main" disabled={!isReady}>
          {text('mend_keep')}
        </Button>
        <Button onClick={onClose}>{text('common_cancel')}</Button>
      </div>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </form>
  )
}
