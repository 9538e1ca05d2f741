/** A button that saves a file, and what became of it. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import { Button } from '../../Button.tsx'
import { useText } from '../../text.tsx'

export interface SaveFileProps {
  label: string
  /** Null where that failed. */
  onSave: () => ReturnType<PeopleActs['saveCharter']>
}

export function SaveFile({ label, onSave }: SaveFileProps): VNode {
  const text = useText()
  const [outcome, setOutcome] = useState<Awaited<ReturnType<SaveFileProps['onSave']>> | 'failed'>(
    null,
  )
  return (
    <div class="row">
      <Button onClick={() => void onSave().then((saved) => setOutcome(saved ?? 'failed'))}>
        {label}
      </Button>
      <output class="small">
        {outcome === 'failed' && text('circle_save_failed')}
        {(outcome === 'downloaded' || outcome === 'picked') && text('circle_saved')}
      </output>
    </div>
  )
}
