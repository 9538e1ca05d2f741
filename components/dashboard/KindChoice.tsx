/** What somebody is to the person. */
import type { VNode } from 'preact'
import { personKinds, type PersonKind } from '../../lib/domain/entry.ts'
import { kindName } from '../../lib/text/kinds.ts'
import { Choice, type ChoiceProps } from '../Choice.tsx'
import { useText } from '../text.tsx'

export interface KindChoiceProps extends Pick<ChoiceProps<PersonKind>, 'value' | 'onChoose'> {
  /** What they are called. */
  name: string
}

export function KindChoice({ name, ...props }: KindChoiceProps): VNode {
  const text = useText()
  return (
    <Choice
      {...props}
      label={text('mend_kind', name)}
      none={text('mend_kind_none')}
      options={personKinds.map((kind) => [kind, kindName(kind, text)] as const)}
      hint={text('mend_kind_hint')}
    />
  )
}
