/** "Add a talk or meeting": one quiet line, then one tap on where it was. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../TextField.tsx'
import { useText } from '../text.tsx'

export interface AddTalkProps {
  onAdd: PopupActs['addTalk']
  /** Whether it is unfolded from the beginning. */
  isAsked?: boolean
}

const places = [
  'add_in_person',
  'add_by_phone',
  'add_by_video',
  'add_in_class',
] as const satisfies readonly TextKey[]

export function AddTalk({ onAdd, isAsked = false }: AddTalkProps): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(isAsked)
  const [name, setName] = useState('')
  const [told, setTold] = useState<TextKey | null>(null)
  const placesRef = useRef<HTMLDivElement>(null)
  const statusRef = useRef<HTMLOutputElement>(null)

  // The first tap leads to the second; after it the button that had the focus is gone.
  useEffect(() => {
    if (isOpen) placesRef.current?.querySelector('button')?.focus()
    else if (told) statusRef.current?.focus()
  }, [isOpen, told])

  const add = async (place: string): Promise<void> => {
    const isKept = await onAdd({ name: name.trim(), place })
    setTold(isKept ? 'add_said' : 'common_not_saved')
    if (!isKept) return
    setOpen(false)
    setName('')
  }
  return (
    <section class="add-talk" aria-label={text('popup_add')}>
      {isOpen ? (
        <div class="card stack-tight">
          <TextField label={text('popup_add_with')} value={name} onInput={setName} isShort />
          <div class="choices" ref={placesRef}>
            {places.map((key) => (
              <Button key={key} onClick={() => void add(text(key))}>
                {text(key)}
              </Button>
            ))}
          </div>
        </div>
      ) : (
        <Button
          onClick={() => {
            setTold(null)
            setOpen(true)
          }}
        >
          {text('popup_add')}
        </Button>
      )}
      <output class="small soft said" tabindex={-1} ref={statusRef}>
        {told && text(told)}
      </output>
    </section>
  )
}
