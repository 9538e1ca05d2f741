/** The third question: some are answered by a tap, the others in one line; none need be. */
import type { VNode } from 'preact'
import type { ThirdQuestion } from '../../lib/domain/reflection.ts'
import { worths } from '../../lib/domain/metrics/worth.ts'
import {
  mannerNames,
  manners,
  stopNames,
  stops,
  thirdQuestionNames,
  worthNames,
} from '../../lib/text/third-question.ts'
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

export function ThirdQuestionField({ question, answer, onAnswer }: ThirdQuestionFieldProps): VNode {
  const text = useText()
  const label = text(thirdQuestionNames[question])
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
