/** Chosen notes become the outline of a draft. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NotebookActs } from '../../lib/screens/notebook.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface GatherProps {
  chosen: readonly string[]
  /** Notes that can be chosen now. */
  shown: readonly string[]
  /** The tag they are filtered by. */
  tag: string | null
  onChoose: (chosen: readonly string[]) => void
  onGather: NotebookActs['gather']
  onClose: () => void
}

export function Gather({ chosen, shown, tag, onChoose, onGather, onClose }: GatherProps): VNode {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [title, setTitle] = useState(tag ?? '')
  const [failed, setFailed] = useState(false)
  const isReady = chosen.length > 0 && title.trim() !== ''
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const gather = async (): Promise<void> => {
    if (await onGather(title, chosen)) onClose()
    else setFailed(true)
  }
  return (
    <form
      ref={form}
      class="card stack-tight"
      aria-label={text('notebook_gather_open')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void gather()
      }}
    >
      <p>
        {chosen.length === 0
          ? text('notebook_gather_how')
          : text.counted('notebook_gather_chosen', chosen.length)}
      </p>
      <TextField
        label={text('notebook_gather_title')}
        value={title}
        onInput={setTitle}
        placeholder={text('notebook_gather_title_hint')}
        isShort
      />
      <div class="row">
        <Button type="submit" kind="main" disabled={!isReady}>
          {text('notebook_gather_do')}
        </Button>
        <Button onClick={() => onChoose([...new Set([...chosen, ...shown])])}>
          {text('notebook_gather_all')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {text('common_cancel')}
        </Button>
      </div>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </form>
  )
}
