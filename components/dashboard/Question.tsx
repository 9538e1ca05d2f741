/** What is asked before something goes for good: a copy of everything first, then both ways on, of equal weight. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { SaveFirst } from './SaveFirst.tsx'

export interface QuestionProps {
  question: string
  /** Saves a copy of everything; says what became of it. Null where nothing is lost that a copy would bring back. */
  save: (() => Promise<TextKey>) | null
  /** What going on is called; null where there is nothing to go on with. */
  go: string | null
  onKeep: () => void
  onGo: () => void
}

export function Question({ question, save, go, onKeep, onGo }: QuestionProps): VNode {
  const text = useText()
  const place = useRef<HTMLDivElement>(null)
  // The button that had the focus has made room for this.
  useEffect(() => place.current?.querySelector('button')?.focus(), [])
  return (
    <div class="stack-tight" ref={place}>
      <p role="alert">{question}</p>
      {save && <SaveFirst save={save} />}
      <div class="row">
        <Button onClick={onKeep}>{text('erase_keep')}</Button>
        {go !== null && <Button onClick={onGo}>{go}</Button>}
      </div>
    </div>
  )
}
