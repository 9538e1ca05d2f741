/** Bringing back what was lost, from the ledger as it was on one of the last days. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { BackupActs, BackupModel } from '../../lib/screens/backup.ts'
import type { Text } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'

type Would = NonNullable<Awaited<ReturnType<BackupActs['countSnapshot']>>>
type Step =
  | 'idle'
  | 'reading'
  | 'bringing'
  | 'failed'
  | { at: string; would: Would }
  | { did: number }

export interface SnapshotsProps {
  snapshots: BackupModel['snapshots']
  acts: Pick<BackupActs, 'countSnapshot' | 'restoreSnapshot'>
}

export function Snapshots({ snapshots, acts }: SnapshotsProps): VNode {
  const text = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const [step, setStep] = useState<Step>('idle')
  const choose = async (at: string): Promise<void> => {
    setChosen(at)
    setStep('reading')
    const would = await acts.countSnapshot(at)
    setStep(would ? { at, would } : 'failed')
  }
  const bring = async (at: string): Promise<void> => {
    setStep('bringing')
    const did = await acts.restoreSnapshot(at)
    setStep(did === null ? 'failed' : { did })
  }
  const offered =
    typeof step === 'object' && 'would' in step && step.would.entries > 0 ? step.at : null
  return (
    <Card title={text('snapshots_title')}>
      <div class="stack">
        <p>{text('snapshots_more')}</p>
        {snapshots?.length === 0 && <p class="soft">{text('snapshots_none')}</p>}
        {snapshots && snapshots.length > 0 && (
          <RadioGroup
            label={text('snapshots_choose')}
            options={snapshots.map(({ at, name, count }) => ({
              value: at,
              label: name,
              description: count,
            }))}
            value={chosen}
            onChoose={(at) => void choose(at)}
          />
        )}
        <Notice kind={step === 'failed' ? 'alert' : 'status'}>{said(step, text)}</Notice>
        {offered !== null && offered === chosen && (
          <div class="row">
            <Button onClick={() => void bring(offered)}>{text('snapshots_bring')}</Button>
            <Button
              onClick={() => {
                setChosen(null)
                setStep('idle')
              }}
            >
              {text('snapshots_leave')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

function said(step: Step, text: Text): string | null {
  if (step === 'idle') return null
  if (step === 'reading') return text('snapshots_reading')
  if (step === 'failed') return text('snapshots_failed')
  if (step === 'bringing') return text('restore_under_way')
  if ('did' in step) return text.counted('snapshots_did', step.did)
  const { entries, lostDays } = step.would
  const found =
    entries === 0 ? text('snapshots_nothing_new') : text.counted('snapshots_would', entries)
  return lostDays === 0 ? found : `${found} ${text.counted('snapshots_lost_days', lostDays)}`
}
