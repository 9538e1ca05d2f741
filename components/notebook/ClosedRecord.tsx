/** A promise or a draft that is over: opened again, or erased. */
import type { VNode } from 'preact'
import { Button } from '../Button.tsx'
import { Erase } from '../dashboard/Erase.tsx'
import { useText } from '../text.tsx'
import { focusHeading } from './focus-heading.ts'

export interface ClosedRecordProps {
  words: string
  facts: readonly string[]
  /** What is asked before it is erased. */
  question: string
  onOpen: () => Promise<boolean>
  onErase: () => Promise<boolean>
}

export function ClosedRecord({ words, facts, question, ...acts }: ClosedRecordProps): VNode {
  const text = useText()
  return (
    <li class="record">
      <p class="soft">{words}</p>
      <p class="soft small">{facts.join(' · ')}</p>
      <div class="row">
        <Button
          kind="quiet"
          label={text('notebook_open_again_label', words)}
          onClick={() => void gone(acts.onOpen())}
        >
          {text('notebook_open_again')}
        </Button>
        <Erase
          label={text('notebook_erase')}
          question={question}
          count={() => Promise.resolve(1)}
          erase={() => gone(acts.onErase())}
        />
      </div>
    </li>
  )
}

/** The line is gone once that is done, and the focus with it. */
async function gone(going: Promise<boolean>): Promise<boolean> {
  const isGone = await going
  if (isGone) focusHeading()
  return isGone
}
