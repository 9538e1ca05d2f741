/** One line that says what is shown; it opens onto what else there is to see. */
import type { VNode } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { FilterModel, Way, Ways } from '../../lib/screens/history-filter.ts'
import type { HistoryActs } from '../../lib/screens/history.ts'
import { Button } from '../Button.tsx'
import { useFound } from '../found.ts'
import { useText } from '../text.tsx'

export interface FilterProps {
  filter: FilterModel
  /** Whether nothing is there to see. */
  isEmpty: boolean
  acts: Pick<HistoryActs, 'openFilter' | 'find'>
}

export function Filter({ filter, isEmpty, acts }: FilterProps): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const { words } = filter
  const toggle = (): void => {
    setOpen(!isOpen)
    if (!isOpen) void acts.openFilter()
  }
  return (
    <search class="filter" aria-label={text('filter_label')}>
      <div class="filter-line">
        <p>
          {words.length === 0 ? (
            text('filter_all')
          ) : (
            <a href={filter.everything}>{text('filter_all')}</a>
          )}
          {words.map((word) => (
            <span key={word}>
              {' · '}
              <b>{word}</b>
            </span>
          ))}
        </p>
        <Button kind="quiet" expanded={isOpen} onClick={toggle}>
          {text('filter_open')}
        </Button>
      </div>
      {isOpen && (
        <div class="filter-ways">
          {filter.choices.map((ways) => (
            <Group key={ways.name} {...ways} />
          ))}
          <Names filter={filter} find={acts.find} />
        </div>
      )}
      {isEmpty && <p>{text('filter_nothing')}</p>}
      <output class="unseen">{said(isEmpty, words, text)}</output>
    </search>
  )
}

function said(
  isEmpty: boolean,
  words: readonly string[],
  text: ReturnType<typeof useText>,
): string {
  if (words.length === 0) return text('filter_said_all')
  return text(isEmpty ? 'filter_said_nothing' : 'filter_said', words.join(', '))
}

function Group({ name, ways }: Ways): VNode {
  const id = useId()
  return (
    <div class="filter-group">
      <span class="soft small" id={id}>
        {name}
      </span>
      <Links label={id} ways={ways} />
    </div>
  )
}

function Links({ label, ways }: { label: string; ways: readonly Way[] }): VNode {
  return (
    <ul aria-labelledby={label}>
      {ways.map(({ name, address, isTaken }) => (
        <li key={name}>
          <a href={address} aria-current={isTaken ? 'true' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** People and tags are many: somebody writes how they begin, and takes one of what is found. */
function Names({ filter, find }: { filter: FilterModel; find: HistoryActs['find'] }): VNode {
  const text = useText()
  const id = useId()
  const boxRef = useRef<HTMLDivElement>(null)
  const [name, setName] = useState('')
  const found = useFound(name, find, filter)
  return (
    <div class="filter-group" ref={boxRef}>
      <label class="soft small" for={`${id}-field`} id={id}>
        {text('filter_names')}
      </label>
      <div class="filter-names">
        <input
          id={`${id}-field`}
          class="field-input"
          type="search"
          autocomplete="off"
          placeholder={text('filter_names_hint')}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && boxRef.current?.querySelector('a')?.click()}
        />
        {found !== null && found.length > 0 && <Links label={id} ways={found} />}
        <output class="small soft">
          {name.trim() !== '' && found?.length === 0 && text('filter_nobody')}
        </output>
      </div>
    </div>
  )
}
