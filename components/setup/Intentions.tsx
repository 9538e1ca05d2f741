/** Why you're here: up to three sentences of the person's own, what they were before, and examples to begin with. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { IntentionRefusal } from '../../lib/domain/intention.ts'
import type { IntentionActs, IntentionsModel, IntentionView } from '../../lib/screens/intentions.ts'
import { dateOf } from '../../lib/text/days.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { NewIntentionForm } from './NewIntentionForm.tsx'

export interface IntentionsProps {
  intentions: IntentionsModel
  acts: IntentionActs
}

type Outcome = 'begun' | 'ended' | 'failed' | IntentionRefusal

const outcomes: Record<Outcome, TextKey> = {
  begun: 'settings_intention_kept',
  ended: 'settings_intention_ended',
  failed: 'common_not_saved',
  'three-in-force': 'intention_three',
  'over-already': 'intention_over_already',
}

export function Intentions({ intentions, acts }: IntentionsProps): VNode {
  const text = useText()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { inForce, former, mayBegin, today } = intentions
  const end = async (id: string): Promise<void> =>
    setOutcome((await acts.endIntention(id)) ? 'ended' : 'failed')
  const renew = async ({ text: sentence, topics }: IntentionView): Promise<void> =>
    setOutcome(await acts.beginIntention({ text: sentence, topics, lastDay: null }))
  return (
    <div class="stack">
      {inForce.length > 0 && (
        <ul class="intentions">
          {inForce.map((one) => (
            <li key={one.id}>
              <Told intention={one} />
              <Button
                kind="quiet"
                label={text('intention_end_this', one.text)}
                onClick={() => void end(one.id)}
              >
                {text('intention_end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {mayBegin ? (
        <NewIntentionForm
          today={today}
          isFirst={inForce.length === 0}
          onBegin={async (wanted) => {
            const said = await acts.beginIntention(wanted)
            setOutcome(said)
            return said === 'begun'
          }}
          onWrite={() => setOutcome(null)}
        />
      ) : (
        <p class="soft small">{text('intention_three')}</p>
      )}
      <Notice kind={outcome === 'begun' || outcome === 'ended' ? 'status' : 'alert'}>
        {outcome && text(outcomes[outcome])}
      </Notice>
      {former.length > 0 && (
        <details class="fold">
          <summary>{text.counted('intention_former', former.length)}</summary>
          <ul class="intentions">
            {former.map((one) => (
              <li key={one.id}>
                <Told intention={one} isOver />
                {mayBegin && (
                  <Button
                    kind="quiet"
                    label={text('intention_renew_this', one.text)}
                    onClick={() => void renew(one)}
                  >
                    {text('intention_renew')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** One of them: the sentence, and beneath it from when to when, and what it is about. */
function Told({ intention, isOver }: { intention: IntentionView; isOver?: boolean }): VNode {
  const text = useText()
  const { text: sentence, topics, from, lastDay } = intention
  const day = (one: string): string => dateOf(one, text)
  const time =
    lastDay === null
      ? text('intention_since', day(from))
      : text(isOver ? 'intention_was' : 'intention_until', day(from), day(lastDay))
  return (
    <div>
      <p class="own-words">{sentence}</p>
      <p class="soft small">{[time, ...topics.map((one) => `#${one}`)].join(' · ')}</p>
    </div>
  )
}
