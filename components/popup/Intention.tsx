/** Why you're here, as a line in a notebook; a click opens it for writing. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '../text.tsx'
import { Line } from './Line.tsx'

export interface IntentionProps {
  /** The sentence in force, null when there is none. */
  intention: string | null
  /** How many more are in force. */
  more: number
  onSave: (text: string) => Promise<boolean>
}

export function Intention({ intention, more, onSave }: IntentionProps): VNode {
  const text = useText()
  const [writing, setWriting] = useState(false)
  if (writing) {
    return (
      <Line
        label={text('popup_intention')}
        kept={intention ?? ''}
        mayBeEmpty
        focus
        onSave={onSave}
        onKept={() => setWriting(false)}
      />
    )
  }
  return (
    <button
      type="button"
      class={intention === null ? 'intention link' : 'intention own-words'}
      dir={intention === null ? undefined : 'auto'}
      title={intention === null ? undefined : text('popup_intention_change')}
      onClick={() => setWriting(true)}
    >
      {intention ?? text('popup_intention_write')}
      {more > 0 && <span class="more small soft"> {text.counted('intention_more', more)}</span>}
    </button>
  )
}
