/** "Tomorrow, when … I will … with …": folded until somebody wants it, and said as a sentence before it is saved. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import type { Person } from '../../lib/domain/entry.ts'
import { plannedActs, type PlannedAct } from '../../lib/domain/notebook/plan.ts'
import type { SaidPlan } from '../../lib/domain/reflection.ts'
import type { Text, TextKey } from '../../lib/text/text.ts'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface PlanDraft {
  /** Without it there is no plan. */
  cue: string
  act: PlannedAct
  /** A person's name, or a topic. */
  whom: string
}

export interface PlanFieldsProps {
  plan: PlanDraft
  /** Names to choose from while writing. */
  names: readonly string[]
  onChange: (plan: PlanDraft) => void
}

const actNames: Record<PlannedAct, TextKey> = {
  reply: 'reflect_act_reply',
  write: 'reflect_act_write',
  post: 'reflect_act_post',
  ask: 'reflect_act_ask',
  help: 'reflect_act_help',
  thank: 'reflect_act_thank',
  introduce: 'reflect_act_introduce',
  mentor: 'reflect_act_mentor',
  host: 'reflect_act_host',
}

export function PlanFields({ plan, names, onChange }: PlanFieldsProps): VNode {
  const text = useText()
  const id = useId()
  return (
    <details class="plan">
      <summary>{text('reflect_plan')}</summary>
      <div class="stack-tight">
        <TextField
          label={text('reflect_plan_when')}
          value={plan.cue}
          placeholder={text('reflect_plan_when_example')}
          isShort
          onInput={(cue) => onChange({ ...plan, cue })}
        />
        <div>
          <label class="field-label" for={id}>
            {text('reflect_plan_will')}
          </label>
          <select
            id={id}
            class="field-input"
            value={plan.act}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...plan, act: plannedActs.find((one) => one === value) ?? plan.act })
            }
          >
            {plannedActs.map((one) => (
              <option key={one} value={one}>
                {text(actNames[one])}
              </option>
            ))}
          </select>
        </div>
        <TextField
          label={text('reflect_plan_with')}
          value={plan.whom}
          limit={60}
          offers={names}
          isShort
          onInput={(whom) => onChange({ ...plan, whom })}
        />
        <output class="own-words">{plan.cue.trim() && sentenceOf(plan, text)}</output>
      </div>
    </details>
  )
}

function sentenceOf({ cue, act, whom }: PlanDraft, text: Text): string {
  const words = [cue.trim(), text(actNames[act])]
  return whom.trim()
    ? text('reflect_plan_sentence_with', ...words, whom.trim())
    : text('reflect_plan_sentence', ...words)
}

/** What is to be watched for: somebody known by that name, else a topic; null without a cue. */
export function planOf(
  { cue, act, whom }: PlanDraft,
  people: ReadonlyMap<string, Person>,
): SaidPlan | null {
  if (cue.trim() === '') return null
  const person = people.get(whom.trim()) ?? null
  const tag = person ? null : whom.trim().replace(/^#/, '').toLowerCase() || null
  return { cue: cue.trim(), act, person, tag }
}
