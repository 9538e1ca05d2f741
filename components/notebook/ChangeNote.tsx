/** What a note says, to be said otherwise. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { noteSorts } from '../../lib/domain/notebook/note.ts'
import type { NotebookActs } from '../../lib/screens/notebook.ts'
import type { NoteLine } from '../../lib/screens/notebook-lines.ts'
import { Button } from '../Button.tsx'
import { Chip, Chips } from '../Chips.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { sortNames } from './note-sorts.ts'
import { PersonField, usePerson, type FindPeople } from './PersonField.tsx'

export interface ChangeNoteProps {
  line: NoteLine
  acts: Pick<NotebookActs, 'changeNote'>
  findPeople: FindPeople
  onClose: () => void
}

export function ChangeNote({ line, acts, findPeople, onClose }: ChangeNoteProps): VNode {
  const text = useText()
  const form = useRef<HTMLFormElement>(null)
  const [written, setWritten] = useState(line.text)
  const [sort, setSort] = useState(line.sort)
  const [failed, setFailed] = useState(false)
  const who = usePerson(line.person, findPeople)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const keep = async (): Promise<void> => {
    if (await acts.changeNote(line.id, { sort, text: written, person: who.person })) onClose()
    else setFailed(true)
  }
  return (
    <form
      ref={form}
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={text('notebook_note_words')}
        value={written}
        onInput={setWritten}
        limit={1_000}
        isShort
      />
      <PersonField label={text('notebook_note_from')} who={who} />
      <Chips label={text('notebook_note_kind')}>
        {noteSorts.map((one) => (
          <Chip key={one} pressed={one === sort} onClick={() => setSort(one)}>
            {text(sortNames[one])}
          </Chip>
        ))}
      </Chips>
      <div class="row">
        <Button type="submit" kind="main">
          {text('mend_keep')}
        </Button>
        <Button onClick={onClose}>{text('mend_cancel')}</Button>
      </div>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </form>
  )
}
