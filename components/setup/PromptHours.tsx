/** When one is on the sites on purpose: prompts come then, or at any hour. */
import type { VNode } from 'preact'
import { purposefulHours, type PurposefulHours } from '../../lib/domain/prompt-settings.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { CheckGroup } from '../CheckGroup.tsx'
import { useText } from '../text.tsx'

export interface PromptHoursProps {
  hours: readonly PurposefulHours[]
  onChoose: (hours: PurposefulHours[]) => void
}

const names: Record<PurposefulHours, TextKey> = {
  work: 'prompts_hours_work',
  evenings: 'prompts_hours_evenings',
  weekends: 'prompts_hours_weekends',
  any: 'prompts_hours_any',
}

export function PromptHours({ hours, onChoose }: PromptHoursProps): VNode {
  const text = useText()
  return (
    <CheckGroup<PurposefulHours>
      label={text('prompts_hours')}
      hint={text('prompts_hours_hint')}
      chosen={hours}
      options={purposefulHours.map((value) => ({ value, label: text(names[value]) }))}
      onChoose={onChoose}
    />
  )
}
