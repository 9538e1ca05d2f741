/** Circles: what one is, those of the person, a new one, and a charter to open. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { CircleModel } from '../../../lib/screens/circles.ts'
import type { OpeningProblem } from '../../../lib/screens/people-acts.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import { newCircleAddress } from '../../../lib/screens/people-route.ts'
import type { TextKey } from '../../../lib/text/text.ts'
import { Card } from '../../Card.tsx'
import { Notice } from '../../Notice.tsx'
import { useText } from '../../text.tsx'

export interface CirclesProps {
  circles: readonly CircleModel[]
  acts: Pick<PeopleActs, 'openCharter'>
}

export function Circles({ circles, acts }: CirclesProps): VNode {
  const text = useText()
  return (
    <>
      <div class="stack-tight">
        <h2 class="unseen" tabIndex={-1}>
          {text('people_circles')}
        </h2>
        <p>
          {text('circle_what')} {text('circle_pair_what')}
        </p>
        <div class="row">
          <a class="button button-main" href={newCircleAddress}>
            {text('circle_begin')}
          </a>
        </div>
      </div>
      {circles.length === 0 ? (
        <p class="soft">{text('circle_none')}</p>
      ) : (
        <ul class="circles">
          {circles.map(({ id, address, circle, line }) => (
            <li class="card" key={id}>
              <a class="own-words" href={address}>
                {circle.question}
              </a>
              <p class="soft small">
                {circle.state === 'ended' ? `${line} · ${text('circle_ended')}` : line}
              </p>
            </li>
          ))}
        </ul>
      )}
      <OpenCharter acts={acts} />
    </>
  )
}

const problems: Record<OpeningProblem, TextKey> = {
  unreadable: 'circle_file_unreadable',
  foreign: 'circle_file_foreign',
  newer: 'circle_file_newer',
  damaged: 'circle_file_damaged',
  known: 'circle_file_known',
  failed: 'circle_file_failed',
}

function OpenCharter({ acts }: Pick<CirclesProps, 'acts'>): VNode {
  const text = useText()
  const id = useId()
  const [outcome, setOutcome] = useState<OpeningProblem | 'opened' | null>(null)
  const open = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? []
    if (!file) return
    const became = await acts.openCharter(file)
    setOutcome('problem' in became ? became.problem : 'opened')
    // Chosen again, the same file is opened again.
    field.value = ''
  }
  const isProblem = outcome !== null && outcome !== 'opened'
  return (
    <Card title={text('circle_open_file')}>
      <div class="stack-tight">
        <label class="soft small" for={id}>
          {text('circle_open_file_more')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void open(currentTarget)}
        />
        <Notice kind={isProblem ? 'alert' : 'status'}>
          {outcome && text(outcome === 'opened' ? 'circle_opened' : problems[outcome])}
        </Notice>
      </div>
    </Card>
  )
}
