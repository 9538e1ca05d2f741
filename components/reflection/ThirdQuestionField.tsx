/** The third question: some are answered by a tap, the others in one line; none need be. */
import type { VNode } from 'preact'
import type { ThirdQuestion } from '../../lib/domain/reflection.ts'
import { worths } from '../../lib/domain/metrics/worth.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { CheckGroup } from '../CheckGroup.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface ThirdQuestionFieldProps {
  question: ThirdQuestion
  /** As it is stored: a tap as its word, several with spaces between. */
  answer: string
  onAnswer: (answer: string) => void
}

const questions: Record<ThirdQuestion, TextKey> = {
  manner: 'reflect_manner',
  worth: 'reflect_worth',
  pointer: 'reflect_pointer',
  beyond: 'reflect_beyond',
  stopped: 'reflect_stopped',
  differently: 'reflect_differently',
  thank: 'reflect_thank',
}
const worthNames: Record<(typeof worths)[number], TextKey> = {
  useful: 'reflect_worth_useful',
  pleasant: 'reflect_worth_pleasant',
  trap: 'reflect_worth_trap',
  mixed: 'reflect_worth_mixed',
}
const stops = ['time', 'access', 'nerve', 'no-idea', 'other'] as const
const stopNames: Record<(typeof stops)[number], TextKey> = {
  time: 'reflect_stopped_time',
  access: 'reflect_stopped_access',
  nerve: 'reflect_stopped_nerve',
  'no-idea': 'reflect_stopped_no_idea',
  other: 'reflect_stopped_other',
}
const manners = ['plan', 'respect', 'presence'] as const
const mannerNames: Record<(typeof manners)[number], TextKey> = {
  plan: 'reflect_manner_plan',
  respect: 'reflect_manner_respect',
  presence: 'reflect_manner_presence',
}

export function ThirdQuestionField({ question, answer, onAnswer }: ThirdQuestionFieldProps): VNode {
  const text = useText()
  const label = text(questions[question])
  switch (question) {
    case 'worth':
      return (
        <div class="taps">
          <RadioGroup
            label={label}
            value={worths.find((one) => one === answer) ?? null}
            options={worths.map((value) => ({ value, label: text(worthNames[value]) }))}
            onChoose={onAnswer}
          />
        </div>
      )
    case 'stopped':
      return (
        <div class="taps">
          <RadioGroup
            label={label}
            value={stops.find((one) => one === answer) ?? null}
            options={stops.map((value) => ({ value, label: text(stopNames[value]) }))}
            onChoose={onAnswer}
          />
        </div>
      )
    case 'manner':
      return (
        <div class="taps">
          <CheckGroup
            label={label}
            chosen={manners.filter((one) => answer.split(' ').includes(one))}
            options={manners.map((value) => ({ value, label: text(mannerNames[value]) }))}
            onChoose={(chosen) => onAnswer(manners.filter((one) => chosen.includes(one)).join(' '))}
          />
        </div>
      )
    case 'pointer':
    case 'beyond':
    case 'differently':
    case 'thank':
    default:
      return <TextField label={label} value={answer} isShort onInput={onAnswer} />
  }
}
