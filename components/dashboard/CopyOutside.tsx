/** A copy outside this browser, offered: removing the extension removes all it holds. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { CopiesActs, CopiesModel, CopyOutcome } from '../../lib/screens/copies.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { PassphraseField } from './PassphraseField.tsx'

export interface CopyOutsideProps {
  copies: CopiesModel | null
  acts: CopiesActs
}

const outcomes: Record<CopyOutcome | 'writing', TextKey> = {
  writing: 'copies_writing',
  written: 'copies_written',
  downloaded: 'data_exported',
  cancelled: 'copies_cancelled',
  failed: 'copies_failed',
}

export function CopyOutside({ copies, acts }: CopyOutsideProps): VNode {
  const text = useText()
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  /** Null: the copy is not to be locked. */
  const [typed, setTyped] = useState<string | null>(null)
  const passphrase = typed === '' ? null : typed
  const run = async (making: Promise<CopyOutcome>): Promise<void> => {
    setOutcome('writing')
    setOutcome(await making)
    setTyped(null)
  }
  return (
    <Card title={text('copies_title')}>
      <div class="stack">
        <p>{text('copies_more')}</p>
        {copies && <p class="soft">{age(copies)}</p>}
        {copies && copies.folder !== null && (
          <Folder {...copies} folder={copies.folder} acts={acts} onWrite={(one) => void run(one)} />
        )}
        {copies && copies.folder === null && (
          <>
            {copies.canPick && <p>{text('copies_folder_more')}</p>}
            <Lock typed={typed} onType={setTyped} />
            <div class="row">
              {copies.canPick && (
                <Button
                  disabled={typed === ''}
                  onClick={() => void run(acts.pickFolder(passphrase))}
                >
                  {text('copies_pick')}
                </Button>
              )}
              <Button disabled={typed === ''} onClick={() => void run(acts.saveCopy(passphrase))}>
                {text('copies_save')}
              </Button>
            </div>
          </>
        )}
        <Notice kind={outcome === 'failed' ? 'alert' : 'status'}>
          {outcome !== null && text(outcomes[outcome])}
        </Notice>
      </div>
    </Card>
  )

  function age({ last, isOld }: CopiesModel): string {
    if (last === null) return text('copies_none')
    return text(isOld ? 'copies_last_old' : 'copies_last', last)
  }
}

interface FolderProps extends CopiesModel {
  folder: string
  acts: CopiesActs
  onWrite: (making: Promise<CopyOutcome>) => void
}

function Folder({ folder, isSealed, mustAsk, acts, onWrite }: FolderProps): VNode {
  const text = useText()
  return (
    <>
      <p>
        {text('copies_folder', folder)} {isSealed && text('copies_sealed')}
      </p>
      {mustAsk && <p class="soft">{text('copies_must_ask')}</p>}
      <div class="row">
        <Button onClick={() => onWrite(acts.writeCopy())}>{text('copies_write')}</Button>
        <Button kind="quiet" onClick={() => void acts.stopCopies()}>
          {text('copies_stop')}
        </Button>
      </div>
    </>
  )
}

/** What can't be undone is said before there is anything to type. */
function Lock(props: { typed: string | null; onType: (typed: string | null) => void }): VNode {
  const { typed, onType } = props
  const text = useText()
  if (typed === null)
    return (
      <div>
        <Button kind="quiet" onClick={() => onType('')}>
          {text('copies_lock')}
        </Button>
      </div>
    )
  return (
    <div class="stack-tight">
      <p>{text('copies_lock_more')}</p>
      <PassphraseField label={text('passphrase_label')} value={typed} onInput={onType} />
      <div>
        <Button kind="quiet" onClick={() => onType(null)}>
          {text('copies_unlock')}
        </Button>
      </div>
    </div>
  )
}
