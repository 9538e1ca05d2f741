/** Notes by day, the newest first; some of them can be gathered into a draft. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { NotebookActs, NotebookModel } from '../../lib/screens/notebook.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { Gather } from './Gather.tsx'
import { NoteItem } from './NoteItem.tsx'
import { NoteWays } from './NoteWays.tsx'
import type { FindPeople } from './PersonField.tsx'

export interface NotesProps {
  notebook: NotebookModel
  acts: NotebookActs
  findPeople: FindPeople
}

export function Notes({ notebook, acts, findPeople }: NotesProps): VNode {
  const text = useText()
  const opener = useRef<HTMLDivElement>(null)
  /** Ids in the order they were chosen; null while nobody gathers. */
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const { days, filter, earlier } = notebook
  if (days.length === 0 && filter.tag === null && filter.sort === null)
    return <p class="soft">{text('notebook_notes_empty')}</p>
  const close = (): void => {
    setChosen(null)
    opener.current?.querySelector('button')?.focus()
  }
  const toggle = (id: string): void => {
    if (chosen)
      setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }
  const shown = days.flatMap(({ lines }) => lines.map(({ id }) => id))
  return (
    <section class="stack-tight" aria-label={text('notebook_notes')}>
      <div class="row" ref={opener}>
        <h2>{text('notebook_notes')}</h2>
        <Button
          kind="quiet"
          expanded={chosen !== null}
          onClick={() => setChosen(chosen === null ? [] : null)}
        >
          {text('notebook_gather_open')}
        </Button>
      </div>
      <NoteWays notebook={notebook} onChoose={acts.showNotes} />
      {chosen && (
        <Gather
          chosen={chosen}
          shown={shown}
          tag={filter.tag}
          onChoose={setChosen}
          onGather={acts.gather}
          onClose={close}
        />
      )}
      {days.map(({ day, heading, lines }) => (
        <section key={day} class="day" aria-label={heading}>
          <h3>{heading}</h3>
          <ul class="lines">
            {lines.map((line) => (
              <NoteItem
                key={line.id}
                line={line}
                isChosen={chosen && chosen.includes(line.id)}
                onToggle={() => toggle(line.id)}
                acts={acts}
                findPeople={findPeople}
              />
            ))}
          </ul>
        </section>
      ))}
      {earlier && (
        <div class="row">
          <Button onClick={acts.showEarlierNotes}>{text('notebook_notes_earlier')}</Button>
        </div>
      )}
    </section>
  )
}
