/** "Add a talk or meeting": one quiet line, then one tap on where it was. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { TalkFormLater } from './TalkFormLater.tsx'

export interface AddTalkProps {
  onAdd: PopupActs['addTalk']
  /** Whether it is unfolded from the beginning. */
  isAsked?: boolean
}

export function AddTalk({ onAdd, isAsked = false }: AddTalkProps): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(isAsked)
  const [told, setTold] = useState<TextKey | null>(null)
  const statusRef = useRef<HTMLOutputElement>(null)

  // The button that had the focus went with the form.
  useEffect(() => {
    if (!isOpen && told) statusRef.current?.focus()
  }, [isOpen, told])

  const add = async (talk: Parameters<typeof onAdd>[0]): Promise<void> => {
    const isKept = await onAdd(talk)
    setTold(isKept ? 'add_said' : 'common_not_saved')
    if (isKept) setOpen(false)
  }
  return (
    <section class="add-talk" aria-label={text('popup_add')}>
      {isOpen ? (
        <TalkFormLater onAdd={(talk) => void add(talk)} />
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
