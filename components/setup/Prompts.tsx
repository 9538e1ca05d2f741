/** What the person wishes of prompts that come by themselves: when, how many, of which kinds, or none. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { families, type Family } from '../../lib/domain/suggestion.ts'
import type { PromptActs, PromptsModel } from '../../lib/screens/prompts.ts'
import { familyName } from '../../lib/text/families.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { CheckGroup } from '../CheckGroup.tsx'
import { Notice } from '../Notice.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { Switch } from '../Switch.tsx'
import { useText } from '../text.tsx'
import { PromptHours } from './PromptHours.tsx'

export interface PromptsProps {
  prompts: PromptsModel
  acts: PromptActs
}

/** Moments a day that can be chosen; what counts is a quarter of a week's. */
const perDays = ['1', '2', '3'] as const

export function Prompts({ prompts, acts }: PromptsProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const { settings, stage } = prompts
  const act = (kept: Promise<boolean>): void => {
    void kept.then((isKept) => setFailed(!isKept))
  }
  return (
    <div class="stack">
      <div class="stack-tight" aria-live="polite">
        <p>{text(stages[stage])}</p>
        {stage === 'first-week' && (
          <div class="row">
            <Button onClick={() => act(acts.startPrompts())}>{text('prompts_start_now')}</Button>
          </div>
        )}
      </div>
      <Switch
        label={text('prompts_on')}
        on={!settings.isOff}
        onToggle={() => act(acts.setPrompts({ isOff: !settings.isOff }))}
        description={text('prompts_on_more')}
      />
      {!settings.isOff && (
        <>
          {stage === 'prompting' && (
            <div class="row">
              <Button onClick={() => act(acts.restPrompts('hour'))}>
                {text('prompts_rest_hour')}
              </Button>
              <Button onClick={() => act(acts.restPrompts('day'))}>
                {text('prompts_rest_day')}
              </Button>
            </div>
          )}
          {stage === 'resting' && (
            <div class="row">
              <Button onClick={() => act(acts.restPrompts(null))}>
                {text('prompts_rest_over')}
              </Button>
            </div>
          )}
          <PromptHours
            hours={settings.hours}
            onChoose={(hours) => act(acts.setPrompts({ hours }))}
          />
          <RadioGroup
            label={text('prompts_per_day')}
            value={perDays[settings.perDay - 1] ?? null}
            options={perDays.map((value) => ({
              value,
              label: text.counted('prompts_per_day_count', Number(value)),
            }))}
            onChoose={(value) => act(acts.setPrompts({ perDay: Number(value) }))}
          />
          <Switch
            label={text('prompts_quiet')}
            on={settings.quietMoments}
            onToggle={() => act(acts.setPrompts({ quietMoments: !settings.quietMoments }))}
            description={text('prompts_quiet_more')}
          />
          <Switch
            label={text('prompts_every_family')}
            on={settings.everyFamily}
            onToggle={() => act(acts.setPrompts({ everyFamily: !settings.everyFamily }))}
            description={text('prompts_every_family_more')}
          />
        </>
      )}
      <Switch
        label={text('prompts_asks_purpose')}
        on={settings.asksPurpose}
        onToggle={() => act(acts.setPrompts({ asksPurpose: !settings.asksPurpose }))}
        description={text('prompts_asks_purpose_more')}
      />
      <CheckGroup<Family>
        label={text('prompts_families')}
        hint={text('prompts_families_hint')}
        chosen={families.filter((one) => !settings.off.includes(one))}
        options={families.map((value) => ({ value, label: familyName(value, text) }))}
        onChoose={(on) =>
          act(acts.setPrompts({ off: families.filter((one) => !on.includes(one)) }))
        }
      />
      {settings.retired.map(({ family }) => (
        <div key={family} class="stack-tight">
          <p>{text('fit_retired', familyName(family, text))}</p>
          <div class="row">
            <Button onClick={() => act(acts.answerRetired(family, true))}>
              {text('fit_bring_back')}
            </Button>
          </div>
        </div>
      ))}
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}

const stages: Record<PromptsModel['stage'], TextKey> = {
  'no-site': 'prompts_stage_no_site',
  'first-week': 'prompts_stage_first_week',
  prompting: 'prompts_stage_prompting',
  resting: 'prompts_stage_resting',
  off: 'prompts_stage_off',
}
