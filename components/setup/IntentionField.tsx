/** Why you're here, as a line in a notebook; empty is a full answer. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface IntentionFieldProps {
  /** The sentence in force, null when there is none. */
  intention: string | null
  onSave: (text: string) => Promise<boolean>
}

export function IntentionField({ intention, onSave }: IntentionFieldProps): VNode {
  const text = useText()
  const kept = intention ?? ''
  const [written, setWritten] = useState(kept)
  const [outcome, setOutcome] = useState<'kept' | 'ended' | 'failed' | null>(null)
  // Written elsewhere (the popup, another tab): the newer sentence wins. Noticed while drawing, not in an
  // effect: that would run after the first letters typed into a fresh field, and take them away.
  const [drawn, setDrawn] = useState(kept)
  if (drawn !== kept) {
    setDrawn(kept)
    setWritten(kept)
  }

  const save = async (): Promise<void> => {
    const sentence = written.trim()
    const saved = sentence === kept || (await onSave(sentence))
    setOutcome(saved ? (sentence ? 'kept' : 'ended') : 'failed')
  }
  return (
    <form
      class="stack-tight notebook"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={text('settings_intention')}
        hint={text('settings_intention_hint')}
        placeholder={text('settings_intention_example')}
        value={written}
        onInput={(value) => {
          setWritten(value)
          setOutcome(null)
        }}
        action={<Button type="submit">{text('settings_intention_keep')}</Button>}
      />
      <Notice kind={outcome === 'failed' ? 'alert' : 'status'}>
        {outcome === 'kept' && text('settings_intention_kept')}
        {outcome === 'ended' && text('settings_intention_ended')}
        {outcome === 'failed' && text('common_not_saved')}
      </Notice>
    </form>
  )
}
