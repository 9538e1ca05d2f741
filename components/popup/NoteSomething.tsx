/** "Note something": one quiet line that unfolds to a line to write on. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import { Button } from '../Button.tsx'
import { NoteFieldLater } from '../notebook/NoteFieldLater.tsx'
import { useText } from '../text.tsx'

export interface NoteSomethingProps {
  onKeep: PopupActs['note']
  /** Whether it is unfolded from the beginning. */
  isAsked?: boolean
  /** Address of the notebook. */
  notebook: string
}

export function NoteSomething({ onKeep, notebook, isAsked = false }: NoteSomethingProps): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(isAsked)
  const label = text('popup_note')
  if (!isOpen) {
    return <Button onClick={() => setOpen(true)}>{label}</Button>
  }
  return (
    <section class="card" aria-label={label}>
      <NoteFieldLater label={label} focus onKeep={onKeep} />
      <a class="small note-open" href={notebook} target="_blank">
        {text('popup_note_open')}
      </a>
    </section>
  )
}
