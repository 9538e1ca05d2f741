/** What a number of the audit counts, one row each, and at most one step. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { AuditSection } from '../../../lib/screens/audit-model.ts'
import { auditAddress } from '../../../lib/screens/review-route.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { useText } from '../../text.tsx'

/** So many are shown at once, and so many more on demand. */
const pageLength = 100

export interface AuditListProps {
  section: AuditSection
  isNameless: boolean
}

export function AuditList({ section, isNameless }: AuditListProps): VNode {
  const text = useText()
  const [limit, setLimit] = useState(pageLength)
  const { name, title, figure, why, rows, step, count } = section
  const hidden = rows.length - Math.min(limit, rows.length)
  return (
    <>
      <p class="small audit-back">
        <a href={auditAddress}>{text('audit_back')}</a>
      </p>
      <div class="stack-tight">
        <h2 class="audit-title" tabIndex={-1}>
          {title}
        </h2>
        <p class="figure">{figure}</p>
        <p class="soft">{why}</p>
      </div>
      {step && (
        <Card title={text('audit_step')}>
          <p>
            <a href={step.address}>{step.words}</a>
          </p>
        </Card>
      )}
      {count > rows.length && isNameless && <p>{text('audit_nameless')}</p>}
      {rows.length > 0 && (
        <ul class="people-rows audit-rows" data-list={name}>
          {rows.slice(0, limit).map((row) => (
            <li key={row.address}>
              <a href={row.address}>{row.name}</a>
              <span class="soft small">{row.more}</span>
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div class="row">
          <Button onClick={() => setLimit(limit + pageLength)}>{text('people_more')}</Button>
          <span class="soft small">{text.counted('audit_hidden', hidden)}</span>
        </div>
      )}
    </>
  )
}
