/** Days on which a circle met, and one more. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Day } from '../../../lib/domain/day.ts'
import type { CircleModel } from '../../../lib/screens/circles.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { DayField } from '../../DayField.tsx'
import { useText } from '../../text.tsx'
import { said } from './Outcomes.tsx'

export interface MeetingsProps {
  circle: Pick<CircleModel, 'circle' | 'meetings'>
  today: Day
  /** Says whether the meeting is kept. */
  onLog: (day: Day) => Promise<boolean>
}

export function Meetings({ circle: { circle, meetings }, today, onLog }: MeetingsProps): VNode {
  const text = useText()
  const [day, setDay] = useState(today)
  const [outcome, setOutcome] = useState<boolean | null>(null)
  const isPair = circle.template === 'mentoring'
  return (
    <Card title={text('circle_meetings')}>
      <div class="stack-tight">
        {meetings.length === 0 ? (
          <p class="soft">{text('circle_meetings_none')}</p>
        ) : (
          <ul class="plain-list">
            {meetings.map((one) => (
              <li key={one.id}>{one.day}</li>
            ))}
          </ul>
        )}
        {circle.state !== 'ended' && (
          <form
            class="row row-below"
            onSubmit={(event) => {
              event.preventDefault()
              void onLog(day).then(setOutcome)
            }}
          >
            <DayField
              label={text('circle_meeting_day')}
              day={day}
              latest={today}
              onChoose={(chosen) => {
                setDay(chosen)
                setOutcome(null)
              }}
            />
            <Button type="submit" disabled={!day}>
              {text('circle_meeting_add')}
            </Button>
            <output class="small">{said(outcome, text)}</output>
          </form>
        )}
        <p class="soft small">
          {text(isPair ? 'circle_meeting_more_pair' : 'circle_meeting_more')}
        </p>
      </div>
    </Card>
  )
}
