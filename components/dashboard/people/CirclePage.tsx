/** One circle: its question, whom it is with, its meetings, and how it ends. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Day } from '../../../lib/domain/day.ts'
import type { CircleModel } from '../../../lib/screens/circles.ts'
import type { HistoryActs } from '../../../lib/screens/history.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { Erase } from '../Erase.tsx'
import { useText } from '../../text.tsx'
import { CircleEnd } from './CircleEnd.tsx'
import { CircleForm } from './CircleForm.tsx'
import { Invitation, type InvitationProps } from './Invitation.tsx'
import { Meetings } from './Meetings.tsx'
import { Outcomes } from './Outcomes.tsx'
import { SaveFile } from './SaveFile.tsx'

export interface CirclePageProps {
  /** Null: there is none under this address. */
  circle: CircleModel | null
  today: Day
  acts: PeopleActs
  findPeople: HistoryActs['findPeople']
  onCopy: InvitationProps['onCopy']
}

export function CirclePage({ circle, ...props }: CirclePageProps): VNode {
  const text = useText()
  return circle ? <Present circle={circle} {...props} /> : <p>{text('circle_gone')}</p>
}

/** A circle is one record. */
const one = (): Promise<number> => Promise.resolve(1)

function Present(props: CirclePageProps & { circle: CircleModel }): VNode {
  const { circle, today, acts, findPeople, onCopy } = props
  const text = useText()
  const [isChanging, setChanging] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const { members, counts } = circle
  const { question, intention, state } = circle.circle
  const hasPromises = counts.kept + counts.moved + counts.released > 0
  return (
    <>
      <div class="stack-tight" ref={head}>
        <h2 class="circle-question" tabIndex={-1}>
          {question}
        </h2>
        {intention && <p>{intention}</p>}
        <p class="soft">
          {circle.line}
          {state === 'ended' && ` · ${text('circle_ended')}`}
        </p>
        {members.length > 0 && (
          <p>
            {text('circle_members')}:{' '}
            {members.map(({ name, address }, at) => (
              <span key={name}>
                {at > 0 && ', '}
                {address ? <a href={address}>{name}</a> : name}
              </span>
            ))}
          </p>
        )}
        <div>
          <Button expanded={isChanging} onClick={() => setChanging(!isChanging)}>
            {text('circle_change')}
          </Button>
        </div>
      </div>
      {isChanging && (
        <CircleForm
          before={circle.circle}
          today={today}
          acts={acts}
          findPeople={findPeople}
          onClose={() => {
            setChanging(false)
            head.current?.querySelector('button')?.focus()
          }}
        />
      )}
      {circle.isDue && <CircleEnd circle={circle} today={today} acts={acts} />}
      {state !== 'ended' && (
        <Invitation
          words={circle.invitation}
          onCopy={onCopy}
          onSave={() => acts.saveCharter(circle)}
        />
      )}
      <Meetings
        circle={circle}
        today={today}
        onLog={(day) => acts.logMeeting(circle.circle, day)}
      />
      {hasPromises && (
        <Card title={text('circle_promises')}>
          <div class="stack-tight">
            <p>{text('circle_promises_counts', counts.kept, counts.moved, counts.released)}</p>
            <p class="soft small">{text('circle_promises_hint')}</p>
            <SaveFile label={text('circle_promises_save')} onSave={() => acts.saveCounts(circle)} />
          </div>
        </Card>
      )}
      <Outcomes
        outcomes={circle.outcomes}
        onAdd={(line) => acts.addOutcome({ person: null, circle: circle.id }, line, today)}
      />
      {!circle.isDue && state !== 'ended' && (
        <CircleEnd circle={circle} today={today} acts={acts} />
      )}
      <Erase
        label={text('circle_erase')}
        question={text('circle_erase_question')}
        count={one}
        erase={() => acts.eraseCircle(circle.id)}
      />
    </>
  )
}
