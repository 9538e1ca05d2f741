/** The panel where nobody asked for it: browsers may open it from a list of their own. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { Brand } from '../Mark.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'

export interface OffProps {
  onSwitchOn: () => Promise<boolean>
}

export function Off({ onSwitchOn }: OffProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  return (
    <main class="panel-off stack">
      <h1>
        <Brand name={text('common_name')} />
      </h1>
      <p class="soft">{text('panel_off')}</p>
      <div class="row">
        <Button onClick={() => void onSwitchOn().then((isOn) => setFailed(!isOn))}>
          {text('panel_here')}
        </Button>
      </div>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </main>
  )
}
