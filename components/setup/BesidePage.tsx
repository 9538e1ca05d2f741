/** Waterline in the browser's own side panel: off until it is switched on, and opened by the person alone. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { SetupActs } from '../../lib/screens/setup.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { Switch } from '../Switch.tsx'
import { useText } from '../text.tsx'

export interface BesidePageProps {
  isOn: boolean
  acts: Pick<SetupActs, 'setPanel' | 'openPanel'>
}

export function BesidePage({ isOn, acts }: BesidePageProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState<TextKey | null>(null)
  const act = (done: Promise<boolean>, failure: TextKey): void => {
    void done.then((isDone) => setFailed(isDone ? null : failure))
  }
  return (
    <div class="stack-tight">
      <Switch
        label={text('panel_switch')}
        on={isOn}
        description={text('panel_switch_more')}
        onToggle={() => act(acts.setPanel(!isOn), 'common_not_saved')}
      />
      {isOn && (
        <div class="row">
          <Button onClick={() => act(acts.openPanel(), 'panel_failed')}>
            {text('panel_open')}
          </Button>
        </div>
      )}
      <Notice kind="alert">{failed && text(failed)}</Notice>
    </div>
  )
}
