/** "Was this welcome?", of one prompt. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ReviewActs } from '../../../lib/screens/review.ts'
import type { AskedWelcome } from '../../../lib/screens/welcome-question.ts'
import { Notice } from '../../Notice.tsx'
import { RadioGroup } from '../../RadioGroup.tsx'
import { useText } from '../../text.tsx'

export interface WelcomeProps {
  asked: AskedWelcome
  onSay: ReviewActs['sayWelcome']
}

const degrees = ['1', '2', '3', '4', '5'] as const

export function Welcome({ asked, onSay }: WelcomeProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const when = new Intl.DateTimeFormat(text.lang, {
    weekday: 'long',
    hour: 'numeric',
    minute: '2-digit',
  })
  return (
    <div class="stack-tight">
      <p>{text('welcome_prompt', asked.title, when.format(Date.parse(asked.at)))}</p>
      <div class="taps">
        <RadioGroup
          label={text('welcome_question')}
          value={null}
          options={degrees.map((value) => ({ value, label: value }))}
          onChoose={(value) =>
            void onSay(asked.moment, Number(value)).then((kept) => setFailed(!kept))
          }
        />
      </div>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
