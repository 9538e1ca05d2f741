/** "What mattered today?": in the lamp's colour when it is due, else one quiet line. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PopupModel } from '../../lib/screens/popup-model.ts'
import { useText } from '../text.tsx'
import { Line } from './Line.tsx'

export interface MatteredProps extends Pick<PopupModel, 'reflection'> {
  onSave: (text: string) => Promise<boolean>
}

export function Mattered({ reflection, onSave }: MatteredProps): VNode {
  const text = useText()
  const { mattered, due } = reflection
  const [writing, setWriting] = useState(false)
  const label = text('popup_mattered')

  if (due || writing) {
    return (
      <section class={due ? 'card lamp' : 'card'} aria-label={label}>
        <Line
          label={label}
          kept={mattered ?? ''}
          focus={writing}
          onSave={onSave}
          onKept={() => setWriting(false)}
        />
      </section>
    )
  }
  if (mattered === null) {
    return (
      <button type="button" class="unfold" onClick={() => setWriting(true)}>
        {label}
      </button>
    )
  }
  return (
    <section class="mattered" aria-label={label}>
      <button
        type="button"
        class="intention own-words"
        title={text('popup_mattered_change')}
        onClick={() => setWriting(true)}
      >
        {mattered}
      </button>
      <output class="small soft">{text('popup_mattered_kept')}</output>
    </section>
  )
}
