/** Did prompts help? The effect and how sure it is, the counts behind it, and each kind with its switch. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { momentsForVerdict } from '../../../lib/domain/effect.ts'
import type { BurdenGuard } from '../../../lib/domain/metrics/burden.ts'
import type { HarmGuard } from '../../../lib/domain/metrics/harm.ts'
import { families, type Answer } from '../../../lib/domain/suggestion.ts'
import type { PromptActs } from '../../../lib/screens/prompts.ts'
import type { PromptsHelped as Helped } from '../../../lib/screens/prompts-helped.ts'
import { familyName } from '../../../lib/text/families.ts'
import type { Text, TextKey } from '../../../lib/text/text.ts'
import { Button } from '../../Button.tsx'
import { Notice } from '../../Notice.tsx'
import { useText } from '../../text.tsx'
import { EffectLine } from './EffectLine.tsx'

export interface PromptsHelpedProps {
  helped: Helped
  onSet: PromptActs['setPrompts']
}

const verdicts: Record<Helped['verdict'], TextKey> = {
  helps: 'review_verdict_helps',
  'does-not': 'review_verdict_does_not',
  'not-clear': 'review_verdict_not_clear',
}
const guards: Record<HarmGuard | BurdenGuard, TextKey> = {
  messages: 'review_guard_messages',
  unanswered: 'review_guard_unanswered',
  late: 'review_guard_late',
  support: 'review_guard_support',
  shownPerDay: 'review_guard_shown',
  dismissed: 'review_guard_dismissed',
  welcome: 'review_guard_welcome',
}
const answerNames: Record<Answer, TextKey> = {
  'show-how': 'review_answer_show_how',
  'not-now': 'review_answer_not_now',
  'already-done': 'review_answer_done',
  'not-needed': 'review_answer_not_needed',
  fewer: 'review_answer_fewer',
  close: 'review_answer_close',
  unseen: 'review_answer_unseen',
}

function answersIn({ answers }: Helped, text: Text): string {
  return new Intl.ListFormat(text.lang).format(
    [...answers].map(([answer, n]) => text(answerNames[answer], n)),
  )
}

export function PromptsHelped({ helped, onSet }: PromptsHelpedProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const { effect, verdict, shown, quiet, asksToGoOn } = helped
  const set = (wished: Parameters<typeof onSet>[0]): void =>
    void onSet(wished).then((kept) => setFailed(!kept))
  const setOff = (family: (typeof families)[number], off: boolean): void => {
    set({ off: families.filter((one) => (one === family ? off : helped.off.includes(one))) })
  }
  if (shown + quiet === 0) return <p class="soft">{text('review_no_prompts')}</p>
  const count = effect.shown.of + effect.heldBack.of
  return (
    <div class="stack">
      <p class="review-verdict">{text(verdicts[verdict], count, momentsForVerdict)}</p>
      {effect.added && <EffectLine added={effect.added} />}
      <p class="soft">
        {text(
          'review_counts',
          effect.shown.n,
          effect.shown.of,
          effect.heldBack.n,
          effect.heldBack.of,
        )}
      </p>
      {[...helped.harm, ...helped.burden].map((guard) => (
        <Notice key={guard}>{text(guards[guard])}</Notice>
      ))}
      {asksToGoOn && (
        <div class="row">
          <p>{text(asksToGoOn === 'ended' ? 'review_ended' : 'review_turn_off')}</p>
          <Button onClick={() => set({ isOff: true })}>{text('review_turn_off_yes')}</Button>
          <p class="soft small">{text('review_your_call')}</p>
        </div>
      )}
      <div class="stack-tight">
        <h3>{text('review_prompts')}</h3>
        <p>
          {text('review_shown_quiet', shown, quiet)}{' '}
          {helped.answers.size > 0 && text('review_answers', answersIn(helped, text))}
        </p>
        <ul class="review-families">
          {helped.families.map(({ family, shown: some, quiet: none, isOff }) => (
            <li key={family}>
              <span>
                <strong>{familyName(family, text)}</strong>{' '}
                <span class="soft">{text('review_family_counts', some, none)}</span>
              </span>
              <Button
                label={text(
                  isOff ? 'review_on_named' : 'review_off_named',
                  familyName(family, text),
                )}
                onClick={() => setOff(family, !isOff)}
              >
                {text(isOff ? 'review_on' : 'review_off')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <details>
        <summary>{text('review_pitfalls')}</summary>
        <p class="soft">{text('review_pitfalls_more')}</p>
      </details>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
