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

type Reply = Awaited<ReturnType<BackupActs['countSnapshot']>>
type Step =
  | 'idle'
  | 'reading'
  | 'failed'
  | { at: string; would: NonNullable<Reply> }
  | { did: NonNullable<Reply> }

export interface SnapshotsProps {
  snapshots: BackupModel['snapshots']
  acts: Pick<BackupActs, 'countSnapshot' | 'restoreSnapshot'>
}

export function Snapshots({ snapshots, acts }: SnapshotsProps): VNode {
  const text = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const [step, setStep] = useState<Step>('idle')
  const run = async (ask: Promise<Reply>, as: (reply: NonNullable<Reply>) => Step) => {
    setStep('reading')
    const reply = await ask
    setStep(reply ? as(reply) : 'failed')
  }
  const choose = (at: string): void => {
    setChosen(at)
    void run(acts.countSnapshot(at), (would) => ({ at, would }))
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
            onChoose={choose}
          />
        )}
        <Notice kind={step === 'failed' ? 'alert' : 'status'}>{said(step, text)}</Notice>
        {offered !== null && offered === chosen && (
          <div class="row">
            <Button onClick={() => void run(acts.restoreSnapshot(offered), (did) => ({ did }))}>
              {text('snapshots_bring')}
            </Button>
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
  const { entries, lostDays } = 'would' in step ? step.would : step.did
  const found =
    entries === 0
      ? text('snapshots_nothing_new')
      : text.counted('would' in step ? 'snapshots_would' : 'snapshots_did', entries)
  return lostDays === 0 ? found : `${found} ${text.counted('snapshots_lost_days', lostDays)}`
}
