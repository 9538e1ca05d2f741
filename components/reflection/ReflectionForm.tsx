/** Two questions, a third that need not be answered, and a plan for whoever wants one. All of it may be left empty. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { nothingSaid, type SaidReflection } from '../../lib/domain/reflection.ts'
import type { ReflectionModel } from '../../lib/screens/reflecting.ts'
import { Button } from '../Button.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { PlanFields, planOf, type PlanDraft } from './PlanFields.tsx'
import { ThirdQuestionField } from './ThirdQuestionField.tsx'

export interface ReflectionFormProps {
  reflection: ReflectionModel
  title: string
  /** Puts the focus on the first question: only where the person opened it. */
  focus: boolean
  onSave: (said: SaidReflection) => void
  onSkip: () => void
}

/** The exchange that mattered: one of the lines, something offline, or none. */
const offline = 'offline'
const none = 'none'

export function ReflectionForm(props: ReflectionFormProps): VNode {
  const text = useText()
  const { reflection } = props
  const { said, lines, of, third } = reflection
  const form = useRef<HTMLFormElement>(null)
  const [picked, pick] = useState<string | null>(
    said && (said.exchange ?? (said.mattered ? offline : none)),
  )
  const [mattered, setMattered] = useState(said?.mattered ?? '')
  const [gained, setGained] = useState(said?.gained ?? '')
  const [answer, setAnswer] = useState(said?.third?.answer ?? '')
  const [plan, setPlan] = useState<PlanDraft>({
    cue: '',
    act: reflection.plan?.act ?? 'write',
    whom: reflection.plan?.whom ?? '',
  })

  useEffect(() => {
    if (props.focus) form.current?.querySelector('input')?.focus()
  }, [props.focus])

  const save = (): void =>
    props.onSave({
      ...nothingSaid(reflection),
      mattered: picked === offline ? mattered.trim() : '',
      exchange: lines.find(({ id }) => id === picked)?.id ?? null,
      gained: gained.trim(),
      third: { question: third, answer: answer.trim() },
      plan: reflection.plan && planOf(plan, reflection.people),
    })
  const isWeek = of === 'week'
  return (
    <form
      ref={form}
      class={reflection.isDue ? 'card lamp reflection' : 'card reflection'}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div>
        <h2>{props.title}</h2>
        <Facts {...reflection.facts} />
      </div>
      <div class="stack-tight">
        <RadioGroup
          label={text(isWeek ? 'reflect_exchange_week' : 'reflect_exchange')}
          value={picked}
          options={[
            ...lines.map(({ id, sentence }) => ({ value: id, label: sentence })),
            { value: offline, label: text('reflect_offline') },
            { value: none, label: text(isWeek ? 'reflect_none_week' : 'reflect_none') },
          ]}
          onChoose={pick}
        />
        {picked === offline && (
          <TextField
            label={text('reflect_offline_what')}
            value={mattered}
            isShort
            onInput={setMattered}
          />
        )}
      </div>
      <TextField label={text('reflect_gained')} value={gained} isShort onInput={setGained} />
      <ThirdQuestionField question={third} answer={answer} onAnswer={setAnswer} />
      {reflection.plan && (
        <PlanFields plan={plan} names={[...reflection.people.keys()]} onChange={setPlan} />
      )}
      <div class="choices">
        <Button type="submit">{text('reflect_save')}</Button>
        <Button onClick={props.onSkip}>{text(said ? 'reflect_leave' : 'reflect_skip')}</Button>
      </div>
    </form>
  )
}

/** Plain numbers, without a sum; of promises where any is due. */
function Facts({ ownWords, people, promisesDue }: ReflectionModel['facts']): VNode {
  const text = useText()
  const facts = [
    text.counted('reflect_own_words', ownWords),
    text.counted('reflect_people', people),
    ...(promisesDue > 0 ? [text.counted('reflect_promises', promisesDue)] : []),
  ]
  return (
    <ul class="reflection-facts small soft">
      {facts.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}
