/** Instead of a screen that can't be drawn: what happened, that nothing is lost, what to do. */
import type { VNode } from 'preact'
import { NewerLedgerError } from '../lib/domain/newer-ledger.ts'
import { Brand } from './Mark.tsx'
import { useText } from './text.tsx'

export function Problem({ cause }: { cause: unknown }): VNode {
  const text = useText()
  const isNewer = cause instanceof NewerLedgerError
  return (
    <main class="problem">
      <Brand name={text('common_name')} />
      <h1>{text(isNewer ? 'common_newer' : 'common_problem')}</h1>
      <p>{text(isNewer ? 'common_newer_more' : 'common_problem_more')}</p>
    </main>
  )
}
