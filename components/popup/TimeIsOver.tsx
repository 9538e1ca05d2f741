/** An intention whose last day went by: said once, in one quiet line. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { Line } from './Line.tsx'

export interface TimeIsOverProps {
  /** The sentence. */
  sentence: string
  onKeep: () => Promise<boolean>
  /** Begins another. */
  onBegin: (sentence: string) => Promise<boolean>
}

export function TimeIsOver({ sentence, onKeep, onBegin }: TimeIsOverProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const [writing, setWriting] = useState(false)
  const keep = async (): Promise<void> => setFailed(!(await onKeep()))
  if (writing) return <Line label={text('popup_intention')} kept="" focus onSave={onBegin} />
  return (
    <section class="over small">
      <p class="own-words">{sentence}</p>
      <p>{text('intention_over')}</p>
      <div class="lesser">
        <Button kind="quiet" onClick={() => void keep()}>
          {text('intention_over_keep')}
        </Button>
        <Button kind="quiet" onClick={() => setWriting(true)}>
          {text('intention_over_write')}
        </Button>
      </div>
      <p role="alert">{failed && text('common_not_saved')}</p>
    </section>
  )
}
