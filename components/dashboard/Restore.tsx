/** Bringing a ledger file back, or another browser's ledger in. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { Text, TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { PassphraseField } from './PassphraseField.tsx'

type Outcome = Awaited<ReturnType<DashboardActs['merge']>>

const problems: Record<NonNullable<NonNullable<Outcome>['problem']>, TextKey> = {
  sealed: 'restore_sealed',
  passphrase: 'restore_passphrase',
  unreadable: 'restore_unreadable',
  foreign: 'restore_foreign',
  newer: 'restore_newer',
  damaged: 'restore_damaged',
}

export function Restore({ onMerge }: { onMerge: DashboardActs['merge'] }): VNode {
  const text = useText()
  const id = useId()
  const [outcome, setOutcome] = useState<{ reply: Outcome } | 'reading' | null>(null)
  /** The file that waits for its passphrase. */
  const [locked, setLocked] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const open = async (file: File, secret: string | null): Promise<void> => {
    setOutcome('reading')
    const reply = await onMerge(file, secret)
    const isLocked = reply?.problem === 'sealed' || reply?.problem === 'passphrase'
    setLocked(isLocked ? file : null)
    if (!isLocked) setPassphrase('')
    setOutcome({ reply })
  }
  const take = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? []
    if (!file) return
    await open(file, null)
    // Chosen again, the same file is taken in again.
    field.value = ''
  }
  const reply = typeof outcome === 'object' ? outcome?.reply : undefined
  const isProblem =
    reply === null || (reply && reply.problem !== null && reply.problem !== 'sealed')
  return (
    <Card title={text('restore_title')}>
      <div class="stack">
        <p>{text('restore_more')}</p>
        <div>
          <label class="field-label" for={id}>
            {text('restore_choose')}
          </label>
          <input
            id={id}
            type="file"
            accept=".json,.sealed,application/json"
            disabled={outcome === 'reading'}
            onChange={({ currentTarget }) => void take(currentTarget)}
          />
        </div>
        {locked && (
          <form
            class="stack-tight"
            onSubmit={(event) => {
              event.preventDefault()
              void open(locked, passphrase)
            }}
          >
            <PassphraseField
              label={text('passphrase_label')}
              value={passphrase}
              onInput={setPassphrase}
            />
            <div>
              <Button type="submit" disabled={passphrase === ''}>
                {text('restore_open')}
              </Button>
            </div>
          </form>
        )}
        <Notice kind={isProblem ? 'alert' : 'status'}>
          {outcome === 'reading' && text('restore_reading')}
          {reply !== undefined && said(reply, text)}
        </Notice>
      </div>
    </Card>
  )
}

function said(reply: Outcome, text: Text): string {
  if (reply === null) return text('restore_failed')
  if (reply.problem !== null) return text(problems[reply.problem])
  if (reply.added === 0) return text('restore_nothing_new')
  return text.counted('restore_added', reply.added)
}
