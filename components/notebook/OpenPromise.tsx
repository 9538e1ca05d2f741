/** An open promise: kept, moved or released, each of them a good end. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NotebookActs } from '../../lib/screens/notebook.ts'
import type { PromiseLine } from '../../lib/screens/notebook-lines.ts'
import { Button } from '../Button.tsx'
import { DayField } from '../DayField.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { focusHeading } from './focus-heading.ts'

export interface OpenPromiseProps {
  promise: PromiseLine
  today: string
  acts: Pick<NotebookActs, 'keepPromise' | 'movePromise' | 'releasePromise'>
}

export function OpenPromise({ promise, today, acts }: OpenPromiseProps): VNode {
  const text = useText()
  const itemRef = useRef<HTMLLIElement>(null)
  const [open, setOpen] = useState<'move' | 'release' | null>(null)
  const [due, setDue] = useState(promise.due < today ? today : promise.due)
  const [line, setLine] = useState('')
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (open !== null) itemRef.current?.querySelector('input')?.focus()
  }, [open])

  const act = async (keeping: Promise<boolean>, which: number): Promise<void> => {
    const isKept = await keeping
    setFailed(!isKept)
    if (!isKept) return
    setOpen(null)
    const item = itemRef.current
    // Once it is closed, it has left the list and the focus with it.
    if (item?.isConnected) item.querySelectorAll('button')[which]?.focus()
    else focusHeading()
  }
  const toggle = (one: 'move' | 'release'): void => setOpen(open === one ? null : one)
  return (
    <li class="record" ref={itemRef}>
      <p>{promise.text}</p>
      <p class="soft small">{promise.facts.join(' · ')}</p>
      <fieldset class="even" aria-label={promise.text}>
        <Button onClick={() => void act(acts.keepPromise(promise.id), 0)}>
          {text('notebook_promise_kept')}
        </Button>
        <Button expanded={open === 'move'} onClick={() => toggle('move')}>
          {text('notebook_promise_move')}
        </Button>
        <Button expanded={open === 'release'} onClick={() => toggle('release')}>
          {text('notebook_promise_release')}
        </Button>
      </fieldset>
      {open === 'move' && (
        <form
          class="row record-more"
          onSubmit={(event) => {
            event.preventDefault()
            void act(acts.movePromise(promise.id, due), 1)
          }}
        >
          <DayField
            label={text('notebook_promise_new_day')}
            day={due}
            earliest={today}
            onChoose={setDue}
          />
          <Button type="submit">{text('notebook_promise_move_do')}</Button>
        </form>
      )}
      {open === 'release' && (
        <form
          class="record-more"
          onSubmit={(event) => {
            event.preventDefault()
            void act(acts.releasePromise(promise.id, line), 2)
          }}
        >
          <TextField
            label={text('notebook_promise_line')}
            value={line}
            onInput={setLine}
            isShort
            action={<Button type="submit">{text('notebook_promise_release_do')}</Button>}
          />
        </form>
      )}
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </li>
  )
}
