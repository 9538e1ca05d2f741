/** Everything the ledger holds, a line each, newest day first. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { HistoryDay, HistoryLine } from '../../lib/screens/history-lines.ts'
import type { HistoryModel } from '../../lib/screens/history.ts'
import { Button } from '../Button.tsx'
import { Surface } from '../surface/Surface.tsx'
import { useText } from '../text.tsx'
import { Troubles } from '../Troubles.tsx'
import { GapSign, StepLegend, StepSign } from './StepSign.tsx'

export interface HistoryProps {
  history: HistoryModel
  /** The entry somebody came for, by id. */
  entry: string | null
  onEarlier: () => void
  /** Address of the room where sites are switched on. */
  settings: string
}

export function History({ history, entry, onEarlier, settings }: HistoryProps): VNode {
  const text = useText()
  if (history.days.length === 0) {
    return (
      <div class="empty">
        <Surface />
        <p>{text('history_empty')}</p>
        <p>
          <a href={settings}>{text('history_empty_settings')}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="stack">
      <Troubles troubles={history.troubles} settings={settings} />
      <StepLegend />
      {history.days.map((day) => (
        <DayOfHistory key={day.day} day={day} entry={entry} />
      ))}
      {history.earlier ? (
        <div class="row">
          <Button onClick={onEarlier}>{text('history_earlier')}</Button>
        </div>
      ) : (
        <p class="soft small">{text('history_beginning')}</p>
      )}
    </div>
  )
}

function DayOfHistory({ day, entry }: { day: HistoryDay; entry: string | null }): VNode {
  const text = useText()
  return (
    <section class="day" aria-labelledby={day.day}>
      <div class="day-head">
        <h2 id={day.day}>{day.heading}</h2>
        <span class="soft small">{text.counted('history_entries', day.entries)}</span>
      </div>
      <ul class="lines">
        {day.lines.map((line) => (
          <Line key={line.id} line={line} sought={line.id === entry} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line, sought }: { line: HistoryLine; sought: boolean }): VNode {
  const lineRef = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!sought) return
    lineRef.current?.scrollIntoView({ block: 'center' })
    lineRef.current?.focus({ preventScroll: true })
  }, [sought])
  const kinds = [
    'line',
    line.step === null && 'line-gap',
    line.takenBack && 'line-taken-back',
    sought && 'line-sought',
  ]
  return (
    <li ref={lineRef} class={kinds.filter(Boolean).join(' ')} tabIndex={sought ? -1 : undefined}>
      {line.step === null ? <GapSign /> : <StepSign step={line.step} />}
      <span class="line-sentence">{line.sentence}</span>
      <span class="line-facts">
        {[line.site, line.time, line.how, line.unsure, line.takenBack].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}
