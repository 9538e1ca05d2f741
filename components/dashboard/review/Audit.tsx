/** Touch-points of the last 30 days: whom they went to and how deep, without a word on what they ought to be. */
import type { VNode } from 'preact'
import { rungs, type PersonKind } from '../../../lib/domain/entry.ts'
import { everything } from '../../../lib/domain/filter.ts'
import type { Audit as AuditModel } from '../../../lib/screens/review-model.ts'
import { historyAddress } from '../../../lib/screens/route.ts'
import type { TextKey } from '../../../lib/text/text.ts'
import { Terms } from '../../Terms.tsx'
import { useText } from '../../text.tsx'
import { Depths } from './Depths.tsx'

const kindNames: Record<PersonKind, TextKey> = {
  personal: 'kind_personal',
  functional: 'kind_functional',
  strategic: 'kind_strategic',
}

export function Audit({ audit }: { audit: AuditModel }): VNode {
  const text = useText()
  const list = new Intl.ListFormat(text.lang)
  const kinds = audit.kinds.map(({ kind, people }) =>
    text('review_kind', text(kind ? kindNames[kind] : 'review_kind_none'), people),
  )
  const { from, to } = audit
  const depths = rungs
    .filter((rung) => audit.counts[rung] > 0)
    .map((rung) => ({
      rung,
      count: audit.counts[rung],
      address: historyAddress({ ...everything, rung, from, to }),
    }))
  return (
    <Terms
      terms={[
        [text('review_people_towards'), text.counted('review_people', audit.people)],
        ...(kinds.length > 0 ? [[text('review_kinds'), list.format(kinds)] as const] : []),
        ...(depths.length > 0
          ? [[text('review_depths'), <Depths key="depths" depths={depths} />] as const]
          : []),
        [text('review_without_contact'), text.counted('review_people', audit.withoutContact)],
        [
          text('review_balance'),
          text('review_gave_asked', audit.balance.gives, audit.balance.asks),
        ],
      ]}
    />
  )
}
