/** Where one stands: numbers that lead to their lists, the steps of each year, and a file to take along. */
import type { VNode } from 'preact'
import type { AuditModel } from '../../../lib/screens/audit-model.ts'
import type { AuditActs, AuditState } from '../../../lib/screens/audit.ts'
import { spreadAddress } from '../../../lib/screens/people-route.ts'
import type { AuditPart } from '../../../lib/screens/review-route.ts'
import { Card } from '../../Card.tsx'
import { Progress } from '../../Progress.tsx'
import { Terms } from '../../Terms.tsx'
import { useText } from '../../text.tsx'
import { AuditFiles } from './AuditFiles.tsx'
import { AuditList } from './AuditList.tsx'
import { Depths } from './Depths.tsx'

export interface AuditPageProps {
  audit: AuditState
  /** The list somebody came for; null: all numbers. */
  list: AuditPart | null
  acts: AuditActs
}

export function AuditPage({ audit: { model, reading }, list, acts }: AuditPageProps): VNode {
  const text = useText()
  const section = model?.sections.find(({ name }) => name === list)
  if (!model) return <Progress label={text('people_reading')} share={reading} onCancel={null} />
  if (section)
    return <AuditList key={section.name} section={section} isNameless={model.isNameless} />
  if (model.since === null) return <Nothing />
  return <Whole model={model} acts={acts} />
}

function Nothing(): VNode {
  const text = useText()
  return (
    <div class="empty">
      <h2 class="unseen" tabIndex={-1}>
        {text('audit_title')}
      </h2>
      <p>{text('audit_empty')}</p>
    </div>
  )
}

function Whole({ model, acts }: { model: AuditModel; acts: AuditActs }): VNode {
  const text = useText()
  const { intro, sections, years } = model
  return (
    <>
      <h2 class="unseen" tabIndex={-1}>
        {text('audit_title')}
      </h2>
      <div class="stack-tight">
        <p>{text('audit_what')}</p>
        {intro.map((line) => (
          <p key={line} class="soft small">
            {line}
          </p>
        ))}
        {model.isNameless && <p class="soft small">{text('audit_nameless')}</p>}
      </div>
      <ul class="figures audit">
        {sections.map(({ name, title, figure, count, why, address }) => (
          <li class="card" key={name}>
            <h3>{title}</h3>
            <p class="figure">
              {count > 0 ? (
                <a href={address} data-count={count}>
                  {figure}
                </a>
              ) : (
                figure
              )}
            </p>
            <p class="soft">{why}</p>
            {name === 'outside' && count === 0 && (
              <p class="small">
                <a href={spreadAddress}>{text('people_spread')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <Card title={text('audit_years')}>
        <div class="stack-tight">
          <p class="soft">{text('audit_years_why')}</p>
          <Terms
            terms={years.map(({ year, cells }) => [
              year,
              <Depths key={year} depths={cells.filter(({ count }) => count > 0)} />,
            ])}
          />
        </div>
      </Card>
      <AuditFiles acts={acts} />
    </>
  )
}
