/** The notebook: what the person noted, promised, gathers into something to show, and looked back on. */
import type { VNode } from 'preact'
import type { NotebookActs, NotebookModel } from '../../lib/screens/notebook.ts'
import { useText } from '../text.tsx'
import { Counts } from './Counts.tsx'
import { Drafts, type DraftsProps } from './Drafts.tsx'
import { NoteField } from './NoteField.tsx'
import { Notes } from './Notes.tsx'
import { PersonField, usePerson, type FindPeople } from './PersonField.tsx'
import { Promises } from './Promises.tsx'
import { Reflections } from './Reflections.tsx'

export interface NotebookProps extends Pick<DraftsProps, 'sites' | 'onAdd' | 'onCopy'> {
  notebook: NotebookModel
  acts: NotebookActs
  findPeople: FindPeople
}

export function Notebook(props: NotebookProps): VNode {
  const { notebook, acts, findPeople, sites, onAdd, onCopy } = props
  return (
    <div class="stack notebook">
      <NewNote onKeep={acts.writeNote} findPeople={findPeople} />
      {notebook.counts && notebook.isBegun && <Counts counts={notebook.counts} />}
      <Promises
        promises={notebook.promises}
        today={notebook.today}
        acts={acts}
        findPeople={findPeople}
      />
      <Drafts
        drafts={notebook.drafts}
        today={notebook.today}
        sites={sites}
        acts={acts}
        onAdd={onAdd}
        onCopy={onCopy}
      />
      {notebook.reflections.lines.length > 0 && (
        <Reflections reflections={notebook.reflections} acts={acts} />
      )}
      <Notes notebook={notebook} acts={acts} findPeople={findPeople} />
    </div>
  )
}

interface NewNoteProps {
  onKeep: NotebookActs['writeNote']
  findPeople: FindPeople
}

function NewNote({ onKeep, findPeople }: NewNoteProps): VNode {
  const text = useText()
  const who = usePerson(null, findPeople)
  return (
    <NoteField
      label={text('notebook_note_label')}
      hint={text('notebook_note_hint')}
      onKeep={async (said) => {
        const isKept = await onKeep({ ...said, person: who.person })
        if (isKept) who.write('')
        return isKept
      }}
    >
      <PersonField label={text('notebook_note_from')} who={who} />
    </NoteField>
  )
}
