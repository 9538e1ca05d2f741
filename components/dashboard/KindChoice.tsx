/** What somebody is to the person. */
import type { VNode } from 'preact'
import { personKinds, type PersonKind } from '../../lib/domain/entry.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Choice, type ChoiceProps } from '../Choice.tsx'
import { useText } from '../text.tsx'

const names: Record<PersonKind, TextKey> = {
  personal: 'kind_personal',
  functional: 'kind_functional',
  strategic: 'kind_strategic',
}

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
      options={personKinds.map((kind) => [kind, text(names[kind])] as const)}
      hint={text('mend_kind_hint')}
    />
  )
}
