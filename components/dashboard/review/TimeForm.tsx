/** What a week, and what a month was: one act, one goal or none, in the person's own words. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { nothingSaid, type SaidReflection } from '../../../lib/domain/reflection.ts'
import type { ReflectedTime } from '../../../lib/screens/review-model.ts'
import { Button } from '../../Button.tsx'
import { RadioGroup } from '../../RadioGroup.tsx'
import { useText } from '../../text.tsx'
import { TextField } from '../../TextField.tsx'

export interface TimeFormProps {
  time: ReflectedTime
  onSave: (said: SaidReflection) => Promise<boolean>
}

/** What is said anew, on top of what was said of that time before. */
function saidAnew(
  { of, day, said }: ReflectedTime,
  words: Partial<SaidReflection>,
): SaidReflection {
  const { mattered, exchange, gained, third, goal, support, skipped } =
    said ?? nothingSaid({ of, day })
  return {
    of,
    day,
    mattered,
    exchange,
    gained,
    third,
    goal,
    support,
    skipped,
    plan: null,
    ...words,
  }
}

export function WeekForm({ time, onSave }: TimeFormProps): VNode {
  const text = useText()
  const [exchange, pick] = useState(time.said?.exchange ?? null)
  const [goal, setGoal] = useState(time.said?.goal ?? '')
  const save = useSaving(onSave)
  return (
    <form class="stack reflection" onSubmit={save.with(() => saidAnew(time, { exchange, goal }))}>
      {time.lines.length > 0 && (
        <RadioGroup
          label={text('review_worth_most')}
          value={exchange}
          options={time.lines.map(({ id, sentence }) => ({ value: id, label: sentence }))}
          onChoose={pick}
        />
      )}
      <TextField
        label={text('review_goal')}
        hint={text('review_goal_hint')}
        value={goal}
        onInput={setGoal}
      />
      <Saved text={save.told} />
    </form>
  )
}

/** Felt support, from 1 to 5. */
const supports = ['1', '2', '3', '4', '5'] as const

export function MonthForm({ time, onSave }: TimeFormProps): VNode {
  const text = useText()
  const [support, setSupport] = useState(time.said?.support ?? null)
  const [goal, setGoal] = useState(time.said?.goal ?? '')
  const save = useSaving(onSave)
  return (
    <form class="stack reflection" onSubmit={save.with(() => saidAnew(time, { support, goal }))}>
      <TextField
        label={text('review_one_each')}
        hint={text('review_one_each_hint')}
        value={goal}
        onInput={setGoal}
      />
      <div class="taps">
        <RadioGroup
          label={text('review_support')}
          value={supports[(support ?? 0) - 1] ?? null}
          options={supports.map((value) => ({ value, label: value }))}
          onChoose={(value) => setSupport(Number(value))}
        />
      </div>
      <Saved text={save.told} />
    </form>
  )
}

type Told = 'reflect_saved' | 'common_not_saved'

function useSaving(onSave: TimeFormProps['onSave']): {
  told: Told | null
  with: (words: () => SaidReflection) => (event: Event) => void
} {
  const [told, setTold] = useState<Told | null>(null)
  return {
    told,
    with: (words) => (event) => {
      event.preventDefault()
      void onSave(words()).then((kept) => setTold(kept ? 'reflect_saved' : 'common_not_saved'))
    },
  }
}

function Saved(props: { text: Told | null }): VNode {
  const text = useText()
  return (
    <div class="row">
      <Button type="submit">{text('reflect_save')}</Button>
      <output class="small soft">{props.text && text(props.text)}</output>
    </div>
  )
}
