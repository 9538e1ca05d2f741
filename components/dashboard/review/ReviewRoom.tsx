/** The room Review: the last weeks, where one stands, and a year on one page. */
import type { VNode } from 'preact'
import type { DashboardActs, DashboardModel } from '../../../lib/screens/dashboard.ts'
import {
  auditAddress,
  reviewAddress,
  yearAddress,
  type ReviewPart,
} from '../../../lib/screens/review-route.ts'
import type { TextKey } from '../../../lib/text/text.ts'
import { useText } from '../../text.tsx'
import { useStartOf } from '../use-start-of.ts'
import { AuditPage } from './AuditPage.tsx'
import { Review } from './Review.tsx'
import { YearPage } from './YearPage.tsx'

export interface ReviewRoomProps {
  model: Pick<DashboardModel, 'review' | 'reviewPart' | 'audit' | 'year'>
  acts: DashboardActs
}

const parts: readonly { name: TextKey; address: string; view: ReviewPart['view'] }[] = [
  { name: 'review_part_weeks', address: reviewAddress, view: 'weeks' },
  { name: 'audit_title', address: auditAddress, view: 'audit' },
  { name: 'year_title', address: yearAddress, view: 'year' },
]

export function ReviewRoom({ model, acts }: ReviewRoomProps): VNode {
  const text = useText()
  const { review, reviewPart: part, audit, year } = model
  const isRead = { weeks: review !== null, audit: audit.model !== null, year: year !== null }
  const placeRef = useStartOf(part, isRead[part.view])
  return (
    <div class="stack looked-back" ref={placeRef}>
      <nav class="parts" aria-label={text('people_parts')}>
        <ul>
          {parts.map(({ name, address, view }) => (
            <li key={name}>
              <a href={address} aria-current={view === part.view ? 'true' : undefined}>
                {text(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part.view === 'weeks' && <Review review={review} acts={acts} />}
      {part.view === 'audit' && <AuditPage audit={audit} list={part.list} acts={acts} />}
      {part.view === 'year' && <YearPage year={year} acts={acts} />}
    </div>
  )
}
