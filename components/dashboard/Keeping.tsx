/** How the ledger is kept on this computer, and what to do where something is amiss. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { KeepingModel } from '../../lib/screens/keeping.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'

export interface KeepingProps {
  keeping: KeepingModel
  acts: Pick<DashboardActs, 'leaveDamages'>
}

export function Keeping({ keeping, acts }: KeepingProps): VNode {
  const text = useText()
  const { space, checked, damages } = keeping
  return (
    <Card title={text('keeping_title')}>
      <div class="stack">
        {damages.length > 0 && <Damages damages={damages} acts={acts} />}
        {space?.isScarce && (
          <div class="notice stack-tight">
            <p>{text('keeping_scarce', space.used, space.quota)}</p>
            <p>{text('keeping_scarce_do')}</p>
          </div>
        )}
        <div class="stack-tight">
          {space && <p>{text('keeping_size', space.used, space.quota)}</p>}
          {space && space.isKept !== null && (
            <p>{text(space.isKept ? 'keeping_promised' : 'keeping_not_promised')}</p>
          )}
          {damages.length === 0 && (
            <p class="soft">
              {checked === null ? text('keeping_checking') : text('keeping_checked', checked)}
            </p>
          )}
        </div>
      </div>
    </Card>
  )
}

function Damages({ damages, acts }: Pick<KeepingModel, 'damages'> & Pick<KeepingProps, 'acts'>) {
  const text = useText()
  const [isFailed, setFailed] = useState(false)
  return (
    <div class="notice stack-tight">
      {damages.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{text('damage_do')}</p>
      <div class="row">
        <Button onClick={() => void acts.leaveDamages().then((isLeft) => setFailed(!isLeft))}>
          {text('damage_leave')}
        </Button>
      </div>
      <Notice kind="alert">{isFailed && text('common_not_saved')}</Notice>
    </div>
  )
}
