/** Archives that were added, each of which can be taken out again as a whole. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ImportView } from '../../lib/screens/archive.ts'
import { Button } from '../Button.tsx'
import { Question } from '../dashboard/Question.tsx'
import { useText } from '../text.tsx'

export interface ImportsProps {
  imports: readonly ImportView[]
  /** Something is added or taken out just now. */
  isBusy: boolean
  onTakeBack: (id: string) => Promise<void>
}

export function Imports({ imports, isBusy, onTakeBack }: ImportsProps): VNode | null {
  const text = useText()
  if (imports.length === 0) return null
  return (
    <section class="stack-tight">
      <h3>{text('archive_imports')}</h3>
      <ul class="plain-list archive-imports">
        {imports.map((one) => (
          <Import key={one.id} one={one} isBusy={isBusy} onTakeBack={onTakeBack} />
        ))}
      </ul>
    </section>
  )
}

function Import({
  one,
  isBusy,
  onTakeBack,
}: Omit<ImportsProps, 'imports'> & { one: ImportView }): VNode {
  const text = useText()
  const [isAsked, setAsked] = useState(false)
  const place = useRef<HTMLLIElement>(null)
  const wasAskedRef = useRef(false)
  // The question makes room for the button that asked it.
  useEffect(() => {
    if (wasAskedRef.current && !isAsked && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus()
    wasAskedRef.current = isAsked
  }, [isAsked])
  return (
    <li class="stack-tight" ref={place}>
      <p>
        {one.name}
        <br />
        <span class="soft">{one.more}</span>
      </p>
      {isAsked ? (
        <Question
          question={text.counted('archive_take_back_asks', one.added)}
          save={null}
          go={text('archive_take_back_do')}
          onKeep={() => setAsked(false)}
          onGo={() => {
            setAsked(false)
            void onTakeBack(one.id)
          }}
        />
      ) : (
        <div>
          <Button
            kind="quiet"
            disabled={isBusy}
            label={text('archive_take_back_label', one.name)}
            onClick={() => setAsked(true)}
          >
            {text('archive_take_back')}
          </Button>
        </div>
      )}
    </li>
  )
}
