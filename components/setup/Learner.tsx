/** Learner mode: no name and no address is ever written. Chosen while nothing is written; told from then on. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { SetupModel } from '../../lib/screens/setup.ts'
import { Notice } from '../Notice.tsx'
import { Switch } from '../Switch.tsx'
import { useText } from '../text.tsx'

export interface LearnerProps {
  learner: SetupModel['learner']
  onSet: (isOn: boolean) => Promise<boolean>
}

export function Learner({ learner, onSet }: LearnerProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const isOn = learner === 'on'
  return (
    <div class="stack-tight">
      <Switch
        label={text('learner_mode')}
        on={isOn}
        description={text('learner_mode_more')}
        onToggle={() => void onSet(!isOn).then((kept) => setFailed(!kept))}
      />
      <Notice kind="alert">{failed && text('learner_mode_late')}</Notice>
    </div>
  )
}
