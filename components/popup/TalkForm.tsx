/** A talk or meeting: with whom, if somebody wants to say, and one tap on where it was. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../TextField.tsx'
import { useText } from '../text.tsx'

export interface TalkFormProps {
  onAdd: (talk: { name: string; place: string }) => void
}

const places = [
  'add_in_person',
  'add_by_phone',
  'add_by_video',
  'add_in_class',
] as const satisfies readonly TextKey[]

export function TalkForm({ onAdd }: TalkFormProps): VNode {
  const text = useText()
  const [name, setName] = useState('')
  const placesRef = useRef<HTMLDivElement>(null)

  // The first tap leads to the second.
  useEffect(() => placesRef.current?.querySelector('button')?.focus(), [])

  return (
    <div class="card stack-tight">
      <TextField label={text('popup_add_with')} value={name} onInput={setName} isShort />
      <div class="choices" ref={placesRef}>
        {places.map((key) => (
          <Button key={key} onClick={() => onAdd({ name: name.trim(), place: text(key) })}>
            {text(key)}
          </Button>
        ))}
      </div>
    </div>
  )
}
