/** Everybody acted towards, found by name: in sections, each by name. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import type { PeopleList as List, SectionName } from '../../../lib/screens/people-list.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import type { TextKey } from '../../../lib/text/text.ts'
import { Button } from '../../Button.tsx'
import { useText } from '../../text.tsx'

export interface PeopleListProps {
  list: List
  acts: Pick<PeopleActs, 'find' | 'showMore'>
}

const headings: Record<SectionName, TextKey> = {
  pinned: 'people_section_pinned',
  talking: 'people_section_talking',
  quiet: 'people_section_quiet',
  others: 'people_section_others',
}

export function PeopleList({ list, acts }: PeopleListProps): VNode {
  const text = useText()
  if (list.isEmpty) return <p>{text('people_empty')}</p>
  if (list.isNameless) return <p>{text('people_nameless')}</p>
  return (
    <>
      <Find wanted={list.wanted} found={list.found} onFind={acts.find} />
      {list.sections.map((section) => (
        <Section key={section.name} {...section} />
      ))}
      {list.hidden > 0 && (
        <div class="row">
          <Button onClick={acts.showMore}>{text('people_more')}</Button>
          <span class="soft small">{text.counted('people_hidden', list.hidden)}</span>
        </div>
      )}
      {list.since && <p class="soft small">{text('people_since', list.since)}</p>}
    </>
  )
}

interface FindProps {
  wanted: string
  found: number
  onFind: PeopleActs['find']
}

function Find({ wanted, found, onFind }: FindProps): VNode {
  const text = useText()
  const id = useId()
  return (
    <search class="stack-tight">
      <label class="field-label" for={id}>
        {text('people_find')}
      </label>
      <input
        id={id}
        class="field-input people-find"
        type="search"
        autocomplete="off"
        value={wanted}
        onInput={({ currentTarget: { value } }) => onFind(value)}
      />
      {wanted.trim() !== '' && found === 0 && <p class="soft">{text('people_nobody_found')}</p>}
      <output class="unseen">
        {wanted.trim() !== '' &&
          (found === 0 ? text('people_nobody_found') : text.counted('people_found', found))}
      </output>
    </search>
  )
}

function Section({ name, rows }: List['sections'][number]): VNode {
  const text = useText()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(headings[name])}</h2>
      <ul class="people-rows">
        {rows.map((row) => (
          <li key={row.address}>
            <a href={row.address}>{row.name}</a>
            <span class="soft small">{row.more}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
