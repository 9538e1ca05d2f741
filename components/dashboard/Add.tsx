/** What happened elsewhere: a call, a coffee, a class. Unfolds on demand, and stays in place. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Act } from '../../lib/domain/entry.ts'
import type { HistoryActs, HistoryModel } from '../../lib/screens/history.ts'
import { Button } from '../Button.tsx'
import { DayField } from '../DayField.tsx'
import { useFound } from '../found.ts'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { ActChoice } from './ActChoice.tsx'

export interface AddProps extends Pick<HistoryModel, 'today'> {
  /** Sites that may be meant by their names. */
  sites: readonly { id: string; name: string }[]
  onAdd: HistoryActs['add']
  /** Names to choose from while one is written. */
  findNames: HistoryActs['findNames']
}

export function Add(props: AddProps): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const close = (isAdded: boolean): void => {
    setOpen(false)
    setSaid(isAdded)
    opener.current?.querySelector('button')?.focus()
  }
  return (
    <div class="stack-tight add">
      <div class="row" ref={opener}>
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('add_open')}
        </Button>
        <output class="small soft">{said && !isOpen && text('add_said')}</output>
      </div>
      {isOpen && <Form {...props} onClose={close} />}
    </div>
  )
}

function Form({
  today,
  sites,
  onAdd,
  findNames,
  onClose,
}: AddProps & { onClose: (isAdded: boolean) => void }): VNode {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [act, setAct] = useState<Act | null>(null)
  const [name, setName] = useState('')
  const names = useFound(name, findNames)
  const [place, setPlace] = useState('')
  const [day, setDay] = useState(today)
  const [failed, setFailed] = useState(false)
  const places = [text('add_in_person'), text('add_by_phone'), ...sites.map((one) => one.name)]

  useEffect(() => form.current?.querySelector('select')?.focus(), [])

  const add = async (): Promise<void> => {
    const where = place.trim() || text('add_in_person')
    const site = sites.find((one) => one.name === where)?.id ?? where
    if (await onAdd({ act, name: name.trim(), site, day })) onClose(true)
    else setFailed(true)
  }
  return (
    <form
      ref={form}
      class="card stack-tight"
      aria-label={text('add_open')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <div class="mend-fields">
        <ActChoice
          label={text('add_act')}
          value={act}
          none={text('add_act_none')}
          onChoose={setAct}
        />
        <DayField label={text('mend_day')} day={day} latest={today} onChoose={setDay} />
        <TextField
          label={text('add_person')}
          value={name}
          onInput={setName}
          offers={names ?? []}
          isShort
        />
        <TextField
          label={text('add_place')}
          value={place}
          onInput={setPlace}
          placeholder={text('add_in_person')}
          offers={places}
          isShort
        />
      </div>
      <div class="row">
        <Button type="submit" kind="main">
          {text('mend_keep')}
        </Button>
        <Button onClick={() => onClose(false)}>{text('add_cancel')}</Button>
      </div>
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </form>
  )
}
