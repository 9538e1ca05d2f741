/** One line, and one tap that says what it is and keeps it. */
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { noteSorts, type NoteSort } from '../../lib/domain/notebook/note.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Chip, Chips } from '../Chips.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { sortNames } from './note-sorts.ts'

export interface NoteFieldProps {
  label: string
  hint?: string
  /** Puts the cursor into the field: only where the person opened it. */
  focus?: boolean
  onKeep: (said: { sort: NoteSort; text: string }) => Promise<boolean>
  /** What else can be said, below the line. */
  children?: ComponentChildren
}

export function NoteField({ label, hint, focus, onKeep, children }: NoteFieldProps): VNode {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [written, setWritten] = useState('')
  const [said, setSaid] = useState<{ key: TextKey; sort?: NoteSort } | null>(null)
  const atLine = (): void => form.current?.querySelector('input')?.focus()

  useEffect(() => {
    if (focus) atLine()
  }, [focus])

  const keep = async (sort: NoteSort): Promise<void> => {
    atLine()
    if (written.trim() === '') return setSaid({ key: 'notebook_note_empty' })
    const isKept = await onKeep({ sort, text: written })
    setSaid(isKept ? { key: 'notebook_note_kept', sort } : { key: 'common_not_saved' })
    if (isKept) setWritten('')
  }
  return (
    <form
      ref={form}
      class="note-field stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void keep('learned')
      }}
    >
      <div class="note-line">
        <TextField
          label={label}
          value={written}
          onInput={(line) => {
            setWritten(line)
            setSaid(null)
          }}
          limit={1_000}
          isShort
        />
        {children}
      </div>
      {hint && <p class="soft small">{hint}</p>}
      <Chips label={text('notebook_note_keep_as')}>
        {noteSorts.map((sort) => (
          <Chip
            key={sort}
            // Enter keeps it as the first.
            {...(sort === 'learned' ? { type: 'submit' } : { onClick: () => void keep(sort) })}
          >
            {text(sortNames[sort])}
          </Chip>
        ))}
      </Chips>
      <output class="small soft">
        {said && text(said.key, ...(said.sort ? [text(sortNames[said.sort])] : []))}
      </output>
    </form>
  )
}
