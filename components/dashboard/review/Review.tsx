/** The room Review: eight weeks, what was worth most, whether prompts helped, whom the last month went to. */
import type { VNode } from 'preact'
import type { DashboardActs } from '../../../lib/screens/dashboard.ts'
import type { ReviewModel } from '../../../lib/screens/review-model.ts'
import { Card } from '../../Card.tsx'
import { SpansShown } from '../SpansShown.tsx'
import { useText } from '../../text.tsx'
import { Audit } from './Audit.tsx'
import { CameOfIt } from './CameOfIt.tsx'
import { Checks } from './Checks.tsx'
import { Figures } from './Figures.tsx'
import { PromptsHelped } from './PromptsHelped.tsx'
import { MonthForm, WeekForm } from './TimeForm.tsx'
import { Welcome } from './Welcome.tsx'

export interface ReviewProps {
  /** Null until it was read. */
  review: ReviewModel | null
  acts: Pick<DashboardActs, 'saveReview' | 'tellOutcome' | 'setPrompts' | 'sayWelcome' | 'check'>
}

export function Review({ review, acts }: ReviewProps): VNode {
  const text = useText()
  if (!review) return <p class="soft">{text('review_reading')}</p>
  const { since, weeks, cameOfIt } = review
  if (since === null) return <p>{text('review_nothing')}</p>
  const date = new Intl.DateTimeFormat(text.lang, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (
    <div class="stack review">
      <div class="stack-tight">
        {weeks.hasSentence && (
          <p class="review-headline">
            {text('review_headline', weeks.share.below, weeks.share.visible)}
          </p>
        )}
        <p class="soft small">{text('review_since', date.format(Date.parse(since)))}</p>
      </div>
      <SpansShown spans={weeks} hatched={review.hatched} label={text('review_weeks')} />
      <Figures review={review} />
      <Card title={text('review_week')}>
        <WeekForm key={review.week.day} time={review.week} onSave={acts.saveReview} />
      </Card>
      {cameOfIt && (
        <Card title={text('review_came')}>
          <CameOfIt key={cameOfIt.suggestion.id} of={cameOfIt} onTell={acts.tellOutcome} />
        </Card>
      )}
      <Card title={text('review_helped')}>
        <div class="stack">
          {review.welcome && (
            <Welcome key={review.welcome.moment} asked={review.welcome} onSay={acts.sayWelcome} />
          )}
          <PromptsHelped helped={review.helped} onSet={acts.setPrompts} />
        </div>
      </Card>
      {(review.checks.rows.length > 0 || review.checks.right.of > 0) && (
        <Card title={text('checks_title')}>
          <Checks checks={review.checks} onCheck={acts.check} />
        </Card>
      )}
      <Card title={text('review_month')}>
        <div class="stack">
          <Audit audit={review.audit} />
          <MonthForm key={review.month.day} time={review.month} onSave={acts.saveReview} />
        </div>
      </Card>
    </div>
  )
}
