/** Everything the ledger holds, a line each, newest day first. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { HistoryDay, HistoryLine } from '../../lib/screens/history-lines.ts'
import type { HistoryActs, HistoryModel } from '../../lib/screens/history.ts'
import { Button } from '../Button.tsx'
import { Surface } from '../surface/Surface.tsx'
import { useText } from '../text.tsx'
import { Troubles } from '../Troubles.tsx'
import { Add, type AddProps } from './Add.tsx'
import { Erase } from './Erase.tsx'
import { Mend, type MendProps } from './Mend.tsx'
import { GapSign, StepLegend, StepSign } from './StepSign.tsx'

export interface HistoryProps {
  history: HistoryModel
  /** The entry somebody came for, by id. */
  entry: string | null
  acts: HistoryActs
  sites: AddProps['sites']
  onEarlier: () => void
  /** Address of the room where sites are switched on. */
  settings: string
}

export function History(props: HistoryProps): VNode {
  const { history, entry, acts, sites, onEarlier, settings } = props
  const text = useText()
  const { intentions, today, people } = history
  const add = <Add today={today} people={people} sites={sites} onAdd={acts.add} />
  if (history.days.length === 0) {
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
    <div class="stack">
      <Troubles troubles={history.troubles} settings={settings} />
      {add}
      <StepLegend />
      {history.days.map((day) => (
        <DayOfHistory key={day.day} day={day} entry={entry} mending={{ acts, intentions, today }} />
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

type Mending = Pick<MendProps, 'acts' | 'intentions' | 'today'>

interface DayProps {
  day: HistoryDay
  entry: string | null
  mending: Mending
}

function DayOfHistory({ day, entry, mending }: DayProps): VNode {
  const text = useText()
  return (
    <section class="day" aria-labelledby={day.day}>
      <div class="day-head">
        <h2 id={day.day}>{day.heading}</h2>
        <span class="soft small">{text.counted('history_entries', day.entries)}</span>
      </div>
      <ul class="lines">
        {day.lines.map((line) => (
          <Line key={line.id} line={line} sought={line.id === entry} mending={mending} />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  line: HistoryLine
  sought: boolean
  mending: Mending
}

function Line({ line, sought, mending }: LineProps): VNode {
  const text = useText()
  const lineRef = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { mendable } = line
  useEffect(() => {
    if (!sought) return
    lineRef.current?.scrollIntoView({ block: 'center' })
    lineRef.current?.focus({ preventScroll: true })
  }, [sought])
  const close = (): void => {
    setOpen(false)
    lineRef.current?.querySelector<HTMLElement>('.line-mend > button')?.focus()
  }
  const erase = async (): Promise<boolean> => {
    const isErased = await mending.acts.eraseEntry(line.id)
    // The line is gone, and the focus with it.
    if (isErased) document.querySelector<HTMLElement>('main h1')?.focus()
    return isErased
  }
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
        {[line.site, line.time, line.how, line.corrected, line.unsure, line.takenBack]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {line.step !== null && (
        <span class="line-mend">
          <Button
            kind="quiet"
            expanded={isOpen}
            label={text(mendable ? 'mend_open_label' : 'erase_open_label', line.sentence)}
            onClick={() => setOpen(!isOpen)}
          >
            <Dots />
          </Button>
        </span>
      )}
      {isOpen && (
        <div class="mend">
          {mendable && <Mend line={{ ...line, mendable }} onClose={close} {...mending} />}
          <Erase
            label={text('erase_entry')}
            count={() => mending.acts.countEntry(line.id)}
            erase={erase}
          />
        </div>
      )}
    </li>
  )
}

/** More can be done here. */
function Dots(): VNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      {[3, 8, 13].map((x) => (
        <circle key={x} cx={x} cy="8" r="1.5" />
      ))}
    </svg>
  )
}
