/** Somebody was asked to read it: where no page shows that, it can be written down by hand. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HistoryActs } from '../../lib/screens/history.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface AskedToReadProps {
  /** Who was to see it first. */
  whom: string
  /** Sites that may be meant by their names. */
  sites: readonly { id: string; name: string }[]
  today: string
  onAdd: HistoryActs['add']
  onClose: (isAdded: boolean) => void
}

export function AskedToRead({ whom, sites, today, onAdd, onClose }: AskedToReadProps): VNode {
  const text = useText()
  const [name, setName] = useState(whom)
  const [place, setPlace] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const [failed, setFailed] = useState(false)
  // The button that led here can't be pressed twice.
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const add = async (): Promise<void> => {
    const where = place.trim() || text('add_in_person')
    const site = sites.find((one) => one.name === where)?.id ?? where
    if (await onAdd({ act: 'ask', name: name.trim(), site, day: today })) onClose(true)
    else setFailed(true)
  }
  return (
    <form
      ref={form}
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p>{text('notebook_asked_offer')}</p>
      <div class="mend-fields">
        <TextField label={text('notebook_asked_whom')} value={name} onInput={setName} isShort />
        <TextField
          label={text('add_place')}
          value={place}
          onInput={setPlace}
          placeholder={text('add_in_person')}
          offers={[text('add_in_person'), text('add_by_phone'), ...sites.map((one) => one.name)]}
          isShort
        />
      </div>
      <div class="row">
        <Button type="submit">{text('notebook_asked_add')}</Button>
        <Button onClick={() => onClose(false)}>{text('add_cancel')}</Button>
      </div>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </form>
  )
}
