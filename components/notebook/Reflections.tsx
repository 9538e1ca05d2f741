/** What was said of days, weeks and months, to be read again. */
import type { VNode } from 'preact'
import type { NotebookActs, NotebookModel } from '../../lib/screens/notebook.ts'
import { Button } from '../Button.tsx'
import { Terms } from '../Terms.tsx'
import { useText } from '../text.tsx'

export interface ReflectionsProps {
  reflections: NotebookModel['reflections']
  acts: Pick<NotebookActs, 'showEarlierReflections'>
}

export function Reflections({ reflections: { lines, earlier }, acts }: ReflectionsProps): VNode {
  const text = useText()
  return (
    <section class="stack-tight" aria-label={text('notebook_reflections')}>
      <h2>{text('notebook_reflections')}</h2>
      <ul class="reflections">
        {lines.map(({ id, heading, terms, address }) => (
          <li key={id} class="record">
            <h3>{address === null ? heading : <a href={address}>{heading}</a>}</h3>
            <Terms terms={terms} />
          </li>
        ))}
      </ul>
      {earlier && (
        <div>
          <Button onClick={acts.showEarlierReflections}>{text('reflections_earlier')}</Button>
        </div>
      )}
    </section>
  )
}
