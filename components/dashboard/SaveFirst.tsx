/** A copy of everything, offered before something goes for good. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

/** @param props.save says what became of it */
export function SaveFirst({ save }: { save: () => Promise<TextKey> }): VNode {
  const text = useText()
  const [saved, setSaved] = useState<TextKey | null>(null)
  return (
    <div class="stack-tight">
      <p>{text('erase_save_first')}</p>
      <div>
        <Button kind="quiet" onClick={() => void save().then(setSaved)}>
          {text('erase_save')}
        </Button>
      </div>
      <output class="small">{saved && text(saved)}</output>
    </div>
  )
}
