/** Bringing a ledger file back, or another browser's ledger in. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ErasedChoice } from '../../lib/domain/merge.ts'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { DataModel } from '../../lib/screens/data.ts'
import { isUnderWay, progressOf } from '../../lib/screens/restore.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { useFocusKept } from '../focus-kept.ts'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { MergeProgress, said } from './MergeProgress.tsx'
import { PassphraseField } from './PassphraseField.tsx'

export interface RestoreProps extends Pick<DataModel, 'merge'> {
  /** Whether some things stay for a time only. */
  forgets: boolean
  acts: Pick<DashboardActs, 'merge' | 'cancelMerge'>
}

export function Restore({ merge: whatever, forgets, acts }: RestoreProps): VNode {
  const text = useText()
  const id = useId()
  const place = useFocusKept<HTMLDivElement>()
  const merge = progressOf(whatever, 'file')
  const isComing = isUnderWay(merge) && !(merge.state === 'running' && merge.phase === 'back')
  const outcome = merge.state === 'done' ? merge.outcome : null
  const isWrong = merge.state === 'locked' && merge.isWrong
  const isProblem = isWrong || outcome?.became === 'refused' || outcome?.became === 'failed'
  /** The file, as long as it may need its passphrase. */
  const [chosen, setChosen] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const take = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? []
    if (!file) return
    setChosen(file)
    setPassphrase('')
    await acts.merge(file, null)
    // Chosen again, the same file is taken in again.
    field.value = ''
  }
  const again = (erased: ErasedChoice): void => {
    if (chosen) void acts.merge(chosen, passphrase === '' ? null : passphrase, erased)
  }
  return (
    <Card title={text('restore_title')}>
      <div class="stack" ref={place}>
        <p>{text('restore_more')}</p>
        {forgets && <p>{text('restore_retention')}</p>}
        <div>
          <label class="field-label" for={id}>
            {text('restore_choose')}
          </label>
          <input
            id={id}
            type="file"
            accept=".json,.sealed,application/json"
            disabled={isUnderWay(whatever)}
            onChange={({ currentTarget }) => void take(currentTarget)}
          />
        </div>
        {merge.state === 'locked' && chosen && (
          <Locked
            passphrase={passphrase}
            isWrong={isWrong}
            onInput={setPassphrase}
            onOpen={() => void acts.merge(chosen, passphrase)}
          />
        )}
        {isUnderWay(merge) && (
          <MergeProgress merge={merge} onCancel={() => void acts.cancelMerge()} />
        )}
        <Notice kind={isProblem ? 'alert' : 'status'}>
          {isComing && text('restore_under_way')}
          {merge.state === 'locked' && text(isWrong ? 'restore_passphrase' : 'restore_sealed')}
          {outcome && said(outcome, text)}
          {/* Asked in a page that was closed since. */}
          {!chosen && outcome?.became === 'asks' && ` ${text('restore_choose_again')}`}
        </Notice>
        {chosen && outcome?.became === 'asks' && (
          <div class="row">
            <Button onClick={() => again('leave-out')}>{text('restore_leave_out')}</Button>
            <Button onClick={() => again('bring-back')}>{text('restore_bring_back')}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}

interface LockedProps {
  passphrase: string
  isWrong: boolean
  onInput: (passphrase: string) => void
  onOpen: () => void
}

function Locked({ passphrase, isWrong, onInput, onOpen }: LockedProps): VNode {
  const text = useText()
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <PassphraseField
        label={text('passphrase_label')}
        value={passphrase}
        isWrong={isWrong}
        onInput={onInput}
      />
      <div>
        <Button type="submit" disabled={passphrase === ''}>
          {text('restore_open')}
        </Button>
      </div>
    </form>
  )
}
