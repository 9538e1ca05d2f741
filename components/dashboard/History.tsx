/** Everything the ledger holds, a line each, newest day first. */
import type { RefObject, VNode } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { HistoryActs, HistoryModel } from '../../lib/screens/history.ts'
import { Button } from '../Button.tsx'
import { Surface } from '../surface/Surface.tsx'
import { useText } from '../text.tsx'
import { Troubles } from '../Troubles.tsx'
import { Add, type AddProps } from './Add.tsx'
import { Filter } from './Filter.tsx'
import { PartOfHistory } from './PartOfHistory.tsx'
import { StepLegend } from './StepSign.tsx'
import { whenNear } from './near.ts'

export interface HistoryProps {
  history: HistoryModel
  /** The entry somebody came for, by id. */
  entry: string | null
  acts: HistoryActs
  sites: AddProps['sites']
  /** Address of the room where sites are switched on. */
  settings: string
}

export function History(props: HistoryProps): VNode {
  const { history, entry, acts, sites, settings } = props
  const text = useText()
  const { intentions, today, filter } = history
  const mending = useMemo(() => ({ acts, intentions, today }), [acts, intentions, today])
  const listRef = useLed(entry, history.parts)
  const add = <Add today={today} sites={sites} onAdd={acts.add} findNames={acts.findNames} />
  if (isEmpty(history) && filter.words.length === 0) {
    return (
      <div class="empty">
        <Surface />
        <p>{text('history_empty')}</p>
        <p>
          <a href={settings}>{text('history_empty_settings')}</a>
        </p>
        {add}
      </div>
    )
  }
  return (
    <div class="stack" ref={listRef}>
      <Troubles troubles={history.troubles} settings={settings} />
      {add}
      <Filter filter={filter} isEmpty={isEmpty(history)} acts={acts} />
      {!isEmpty(history) && <StepLegend />}
      {history.later && (
        <div class="row">
          <Button onClick={() => void acts.showLater()}>{text('history_later')}</Button>
          <a href={filter.everything}>{text('history_newest')}</a>
        </div>
      )}
      {history.parts.map((part) => (
        <PartOfHistory
          key={part.key}
          part={part}
          entry={entry}
          mending={mending}
          onReach={acts.reach}
        />
      ))}
      {history.earlier ? (
        <Earlier parts={history.parts} onEarlier={acts.showEarlier} />
      ) : (
        <p class="soft small">{text('history_beginning')}</p>
      )}
    </div>
  )
}

function isEmpty({ parts, earlier, later }: HistoryModel): boolean {
  return !earlier && !later && parts.every(({ days }) => days?.length === 0)
}

/**
 * Whoever came for an entry is led to it once it is there; it may leave and come back while they look elsewhere.
 */
function useLed(
  entry: string | null,
  parts: HistoryModel['parts'],
): RefObject<HTMLDivElement | null> {
  const listRef = useRef<HTMLDivElement>(null)
  const ledRef = useRef<string | null>(null)
  useEffect(() => {
    const line = listRef.current?.querySelector<HTMLElement>('.line-sought')
    if (entry !== null && (!line || ledRef.current === entry)) return
    ledRef.current = entry
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
  }, [entry, parts])
  return listRef
}

interface EarlierProps {
  parts: HistoryModel['parts']
  onEarlier: HistoryActs['showEarlier']
}

/** Earlier days come by themselves to whoever scrolls, and by a button to whoever does not. */
function Earlier({ parts, onEarlier }: EarlierProps): VNode {
  const text = useText()
  const rowRef = useRef<HTMLDivElement>(null)
  // With each part that came, the end of the list is somewhere else.
  useEffect(
    () => whenNear(rowRef.current, (isNear) => isNear && void onEarlier()),
    [parts, onEarlier],
  )
  return (
    <div class="row" ref={rowRef}>
      <Button onClick={() => void onEarlier()}>{text('history_earlier')}</Button>
    </div>
  )
}
