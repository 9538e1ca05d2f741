/** Five rows of last week, drawn by chance: is what was recorded right? */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ReviewActs } from '../../../lib/screens/review.ts'
import type { Checks as Rows } from '../../../lib/screens/checks.ts'
import { Button } from '../../Button.tsx'
import { Notice } from '../../Notice.tsx'
import { useText } from '../../text.tsx'

export interface ChecksProps {
  checks: Rows
  onCheck: ReviewActs['check']
}

export function Checks({ checks, onCheck }: ChecksProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const { rows, right } = checks
  const say = (entry: Rows['rows'][number]['entry'], isRight: boolean): void =>
    void onCheck(entry, isRight).then((kept) => setFailed(!kept))
  return (
    <div class="stack">
      <p class="soft">{text('checks_hint')}</p>
      <ul class="review-families">
        {rows.map(({ entry, sentence, isRight }) => (
          <li key={entry.id}>
            <span>{sentence}</span>
            <span class="row">
              <Button
                pressed={isRight === true}
                label={text('checks_right_named', sentence)}
                onClick={() => say(entry, true)}
              >
                {text('checks_right')}
              </Button>
              <Button
                pressed={isRight === false}
                label={text('checks_wrong_named', sentence)}
                onClick={() => say(entry, false)}
              >
                {text('checks_wrong')}
              </Button>
            </span>
            {isRight === false && <a href={`#/history/${entry.id}`}>{text('checks_correct')}</a>}
          </li>
        ))}
      </ul>
      {right.of > 0 && <p class="soft">{text('checks_so_far', right.n, right.of)}</p>}
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
