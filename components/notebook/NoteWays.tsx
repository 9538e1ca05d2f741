/** Which notes are shown: of one kind, with one tag, or all. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { NotebookModel } from '../../lib/screens/notebook.ts'
import { everyNote, type NoteFilter } from '../../lib/screens/notebook-lines.ts'
import { useText } from '../text.tsx'
import { sortNames } from './note-sorts.ts'

export interface NoteWaysProps {
  notebook: Pick<NotebookModel, 'filter' | 'tags' | 'sorts' | 'days'>
  onChoose: (filter: NoteFilter) => void
}

/** More are shown to whoever asks. */
const tagsAtFirst = 12

export function NoteWays({ notebook, onChoose }: NoteWaysProps): VNode | null {
  const text = useText()
  const [all, setAll] = useState(false)
  const { filter, tags, sorts, days } = notebook
  if (tags.length === 0 && sorts.length < 2) return null
  const shown = all ? tags : tags.slice(0, tagsAtFirst)
  const { tag: chosenTag } = filter
  const listed = chosenTag === null || shown.includes(chosenTag) ? shown : [...shown, chosenTag]
  return (
    <search class="note-ways" aria-label={text('notebook_ways')}>
      <Way
        name={text('notebook_ways_all')}
        isTaken={filter.tag === null && filter.sort === null}
        onTake={() => onChoose(everyNote)}
      />
      {sorts.length > 1 &&
        sorts.map((sort) => (
          <Way
            key={sort}
            name={text(sortNames[sort])}
            isTaken={filter.sort === sort}
            onTake={() => onChoose({ ...filter, sort: filter.sort === sort ? null : sort })}
          />
        ))}
      {listed.map((tag) => (
        <Way
          key={`#${tag}`}
          name={`#${tag}`}
          isTaken={filter.tag === tag}
          onTake={() => onChoose({ ...filter, tag: filter.tag === tag ? null : tag })}
        />
      ))}
      {listed.length < tags.length && (
        <button type="button" class="way link" onClick={() => setAll(true)}>
          {text('notebook_ways_more')}
        </button>
      )}
      <output class="small soft">{days.length === 0 && text('notebook_ways_nothing')}</output>
    </search>
  )
}

function Way(props: { name: string; isTaken: boolean; onTake: () => void }): VNode {
  return (
    <button type="button" class="way" aria-pressed={props.isTaken} onClick={props.onTake}>
      {props.name}
    </button>
  )
}
