/** The end of a circle: its closing question, then another round or none. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { addDays, type Day } from '../../../lib/domain/day.ts'
import type { CircleModel } from '../../../lib/screens/circles.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { DayField } from '../../DayField.tsx'
import { useText } from '../../text.tsx'

export interface CircleEndProps {
  circle: CircleModel
  today: Day
  acts: Pick<PeopleActs, 'keepOn' | 'endCircle'>
}

/** As long as the first round by default. */
const round = 8 * 7

export function CircleEnd({ circle, today, acts }: CircleEndProps): VNode {
  const text = useText()
  const { until, closingQuestion } = circle.circle
  const [next, setNext] = useState(() => addDays(until < today ? today : until, round))
  const [failed, setFailed] = useState(false)
  const answer = (kept: Promise<boolean>): void => {
    void kept.then((isKept) => setFailed(!isKept))
  }
  return (
    <Card title={text('circle_end_title')}>
      <div class="stack-tight">
        {circle.isDue && <p>{text('circle_due')}</p>}
        {closingQuestion && <p class="own-words">{closingQuestion}</p>}
        <p class="soft small">{text('circle_end_hint')}</p>
        <div class="row row-below">
          <DayField
            label={text('circle_next_until')}
            day={next}
            earliest={today}
            onChoose={setNext}
          />
          <Button disabled={!next} onClick={() => answer(acts.keepOn(circle.circle, next))}>
            {text('circle_next')}
          </Button>
          <Button onClick={() => answer(acts.endCircle(circle.circle))}>
            {text('circle_end')}
          </Button>
        </div>
        <p class="small" role="alert">
          {failed && text('common_not_saved')}
        </p>
      </div>
    </Card>
  )
}
