/** How far something has come that is taken into the ledger, or out of it, and what became of it, in words. */
import type { VNode } from 'preact'
import type { MergeProgress as Progressing } from '../../lib/messages/protocol.ts'
import type { Restoring } from '../../lib/screens/restore.ts'
import type { Text, TextKey } from '../../lib/text/text.ts'
import { Progress } from '../Progress.tsx'
import { useText } from '../text.tsx'

type Outcome = Extract<Progressing, { state: 'done' }>['outcome']
type Phase = Extract<Progressing, { state: 'running' }>['phase']

const problems = {
  unreadable: 'restore_unreadable',
  foreign: 'restore_foreign',
  newer: 'restore_newer',
  damaged: 'restore_damaged',
} as const satisfies Record<Extract<Outcome, { became: 'refused' }>['problem'], TextKey>

const phases = {
  check: 'restore_checking',
  add: 'restore_adding',
  back: 'restore_taking_back',
  count: 'restore_counting',
} as const satisfies Record<Phase, TextKey>

export interface MergeProgressProps {
  /** Something that is under way. */
  merge: Restoring
  onCancel: () => void
}

export function MergeProgress({ merge, onCancel }: MergeProgressProps): VNode {
  const text = useText()
  if (merge.state !== 'running')
    return <Progress label={text('restore_waiting')} share={null} onCancel={null} />
  const mayEnd = merge.phase === 'check' || merge.phase === 'add'
  return (
    <Progress
      label={text(phases[merge.phase])}
      share={merge.share}
      onCancel={mayEnd ? onCancel : null}
    />
  )
}

/** What became of it. */
export function said(outcome: Outcome, text: Text): string {
  switch (outcome.became) {
    case 'merged':
      return merged(outcome, text)
    case 'asks':
      return text.counted('restore_asks', outcome.erased)
    case 'refused':
      return text(problems[outcome.problem])
    case 'taken-back':
      return text.counted('archive_taken_back', outcome.removed)
    case 'cancelled':
      return text('restore_cancelled')
    case 'failed':
      return text('restore_failed')
  }
}

function merged(outcome: Extract<Outcome, { became: 'merged' }>, text: Text): string {
  const { added, erased } = outcome
  const leftOut = erased > 0 ? [text.counted('restore_erased', erased)] : []
  if (added > 0) return [text.counted('restore_added', added), ...leftOut].join(' ')
  return leftOut[0] ?? text('restore_nothing_new')
}
