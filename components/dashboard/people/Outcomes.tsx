/** What came of it: dated lines, and a place for one more. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DatedLine } from '../../../lib/screens/person.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { TextField } from '../../TextField.tsx'
import { useText } from '../../text.tsx'

export interface OutcomesProps {
  outcomes: readonly DatedLine[]
  /** Says whether the line is kept. */
  onAdd: (line: string) => Promise<boolean>
}

export function Outcomes({ outcomes, onAdd }: OutcomesProps): VNode {
  const text = useText()
  const [line, setLine] = useState('')
  const [outcome, setOutcome] = useState<boolean | null>(null)
  const add = async (): Promise<void> => {
    const isKept = await onAdd(line.trim())
    setOutcome(isKept)
    if (isKept) setLine('')
  }
  return (
    <Card title={text('people_outcomes')}>
      <div class="stack-tight">
        <Lines lines={outcomes} />
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (line.trim() !== '') void add()
          }}
        >
          <TextField
            label={text('people_outcome_add')}
            value={line}
            limit={280}
            isShort
            onInput={(words) => {
              setLine(words)
              setOutcome(null)
            }}
            action={<Button type="submit">{text('people_keep')}</Button>}
          />
        </form>
        <output class="small">{said(outcome, text)}</output>
      </div>
    </Card>
  )
}

/** What became of keeping something. */
export function said(outcome: boolean | null, text: ReturnType<typeof useText>): string | null {
  return outcome === null ? null : text(outcome ? 'people_kept' : 'common_not_saved')
}

/** Lines with their days. */
export function Lines({ lines }: { lines: readonly DatedLine[] }): VNode | null {
  if (lines.length === 0) return null
  return (
    <ul class="dated">
      {lines.map(({ id, day, line }) => (
        <li key={id}>
          <span class="soft small">{day}</span>
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}
