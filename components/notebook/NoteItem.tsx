/** A note as a line; opened, it can be changed or erased. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { NotebookActs } from '../../lib/screens/notebook.ts'
import type { NoteLine } from '../../lib/screens/notebook-lines.ts'
import { Button } from '../Button.tsx'
import { Erase } from '../dashboard/Erase.tsx'
import { Dots } from '../dashboard/Dots.tsx'
import { useText } from '../text.tsx'
import { ChangeNote } from './ChangeNote.tsx'
import { focusHeading } from './focus-heading.ts'
import { sortNames } from './note-sorts.ts'
import type { FindPeople } from './PersonField.tsx'

export interface NoteItemProps {
  line: NoteLine
  /** Null while nobody gathers. */
  isChosen: boolean | null
  onToggle: () => void
  acts: Pick<NotebookActs, 'changeNote' | 'eraseRecord'>
  findPeople: FindPeople
}

export function NoteItem({ line, isChosen, onToggle, acts, findPeople }: NoteItemProps): VNode {
  const text = useText()
  const itemRef = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  const sort = text(sortNames[line.sort])
  const words = line.text || sort
  const facts = [
    line.text && sort,
    line.from !== null && text('notebook_note_from_whom', line.from),
    line.time,
  ]
  const close = (): void => {
    setOpen(false)
    itemRef.current?.querySelector<HTMLElement>('.line-mend > button')?.focus()
  }
  const erase = async (): Promise<boolean> => {
    const isErased = await acts.eraseRecord(line.id)
    // The line is gone, and the focus with it.
    if (isErased) focusHeading()
    return isErased
  }
  return (
    <li ref={itemRef} class="line note">
      {isChosen !== null && (
        <input type="checkbox" aria-label={words} checked={isChosen} onChange={onToggle} />
      )}
      <span class="note-text">{words}</span>
      <span class="line-facts">{facts.filter(Boolean).join(' · ')}</span>
      <span class="line-mend">
        <Button
          kind="quiet"
          expanded={isOpen}
          label={text('mend_open_label', words)}
          onClick={() => setOpen(!isOpen)}
        >
          <Dots />
        </Button>
      </span>
      {isOpen && (
        <div class="mend">
          <ChangeNote line={line} acts={acts} findPeople={findPeople} onClose={close} />
          <Erase
            label={text('notebook_note_erase')}
            question={
              line.inDrafts === 0
                ? text('notebook_note_erase_question')
                : text.counted('notebook_note_erase_drafts', line.inDrafts)
            }
            count={() => Promise.resolve(1)}
            erase={erase}
          />
        </div>
      )}
    </li>
  )
}
