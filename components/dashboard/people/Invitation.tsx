/** The invitation to a circle, for the clipboard and as a file; the person posts it themselves. */
import type { VNode } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { useText } from '../../text.tsx'
import { SaveFile, type SaveFileProps } from './SaveFile.tsx'

export interface InvitationProps extends Pick<SaveFileProps, 'onSave'> {
  words: string
  /** Puts what stands in the box on the clipboard; says whether it worked. */
  onCopy: (area: HTMLTextAreaElement) => Promise<boolean>
}

export function Invitation({ words, onCopy, onSave }: InvitationProps): VNode {
  const text = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<boolean | null>(null)
  const copy = async (): Promise<void> => {
    if (area.current) setOutcome(await onCopy(area.current))
  }
  return (
    <Card title={text('circle_invitation')}>
      <div class="stack-tight">
        <label class="soft small" for={id}>
          {text('circle_invitation_hint')}
        </label>
        <textarea
          id={id}
          ref={area}
          class="field-input invitation"
          rows={11}
          key={words}
          defaultValue={words}
          onInput={() => setOutcome(null)}
        />
        <div class="row">
          <Button onClick={() => void copy()}>{text('circle_copy')}</Button>
          <output class="small">
            {outcome === true && text('circle_copied')}
            {outcome === false && text('circle_copy_failed')}
          </output>
        </div>
        <p class="soft small">{text('circle_charter_hint')}</p>
        <SaveFile label={text('circle_charter')} onSave={onSave} />
      </div>
    </Card>
  )
}
