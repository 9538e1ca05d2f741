/** What an act was for. */
import type { VNode } from 'preact'
import { acts, type Act } from '../../lib/domain/entry.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Choice, type ChoiceProps } from '../Choice.tsx'
import { useText } from '../text.tsx'

const names: Record<Act, TextKey> = {
  thank: 'act_thank',
  ask: 'act_ask',
  help: 'act_help',
  introduce: 'act_introduce',
  make: 'act_make',
  mentor: 'act_mentor',
  host: 'act_host',
}

export function ActChoice(props: Omit<ChoiceProps<Act>, 'options'>): VNode {
  const text = useText()
  return <Choice {...props} options={acts.map((act) => [act, text(names[act])] as const)} />
}
