/** A day of History: its heading and its lines. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { HistoryDay, HistoryLine } from '../../lib/screens/history-lines.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { Dots } from './Dots.tsx'
import { Erase } from './Erase.tsx'
import { Mend, type MendProps } from './Mend.tsx'
import { GapSign, StepSign } from './StepSign.tsx'

export interface DayOfHistoryProps {
  day: HistoryDay
  /** The entry somebody came for, by id. */
  entry: string | null
  mending: Pick<MendProps, 'acts' | 'intentions' | 'today'>
}

export function DayOfHistory({ day, entry, mending }: DayOfHistoryProps): VNode {
  const text = useText()
  const lines = day.lines.map((line) => (
    <Line key={line.id} line={line} isSought={line.id === entry} mending={mending} />
  ))
  if (day.isContinued) {
    return (
      <section class="day day-continued">
        <ul class="lines" aria-label={day.heading}>
          {lines}
        </ul>
      </section>
    )
  }
  return (
    <section class="day" aria-labelledby={day.day}>
      <div class="day-head">
        <h2 id={day.day}>{day.heading}</h2>
        {day.entries !== null && (
          <span class="soft small">{text.counted('history_entries', day.entries)}</span>
        )}
      </div>
      <ul class="lines">{lines}</ul>
    </section>
  )
}

interface LineProps extends Pick<DayOfHistoryProps, 'mending'> {
  line: HistoryLine
  isSought: boolean
}

function Line({ line, isSought, mending }: LineProps): VNode {
  const text = useText()
  const lineRef = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { mendable } = line
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
    isSought && 'line-sought',
  ]
  return (
    <li ref={lineRef} class={kinds.filter(Boolean).join(' ')} tabIndex={isSought ? -1 : undefined}>
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
