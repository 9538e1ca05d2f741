/** First run: what Waterline does, why one is here, which sites. Nothing on it must be answered. */
import type { VNode } from 'preact'
import type { SetupActs, SetupModel } from '../../lib/screens/setup.ts'
import { Card } from '../Card.tsx'
import { HowToAsk } from '../archive/HowToAsk.tsx'
import { Brand } from '../Mark.tsx'
import { PracticePool } from '../pool/PracticePool.tsx'
import { IntentionField } from '../setup/IntentionField.tsx'
import { Learner } from '../setup/Learner.tsx'
import { PromptHours } from '../setup/PromptHours.tsx'
import { PromptPlace } from '../setup/PromptPlace.tsx'
import { ReflectionSettings } from '../setup/ReflectionSettings.tsx'
import { SiteSwitches } from '../setup/SiteSwitches.tsx'
import { Surface } from '../surface/Surface.tsx'
import { useText } from '../text.tsx'

export interface WelcomeProps {
  setup: SetupModel
  acts: SetupActs
  /** Addresses of the pages this one leads to. */
  links: { dashboard: string; settings: string; data: string }
}

export function Welcome({ setup, acts, links }: WelcomeProps): VNode {
  const text = useText()
  return (
    <div class="welcome">
      <header class="welcome-head">
        <Brand name={text('common_name')} />
      </header>
      <main class="stack">
        <div class="welcome-lead">
          <h1>{text('welcome_headline')}</h1>
          <p>{text('welcome_what')}</p>
        </div>
        <Surface />
        <PracticePool />
        <p>{text('welcome_optional')}</p>
        <Card>
          <IntentionField intention={setup.intention} onSave={acts.saveIntention} />
        </Card>
        <Card title={text('welcome_sites')}>
          <div class="stack">
            <SiteSwitches sites={setup.sites} onToggle={acts.toggleSite} />
            {/* The question comes once a site is on: said as well as shown. */}
            <div class="welcome-place" aria-live="polite">
              {setup.sites.some((site) => site.on) && (
                <>
                  <PromptPlace place={setup.promptPlace} onChoose={acts.choosePlace} />
                  <PromptHours
                    hours={setup.prompts.settings.hours}
                    onChoose={(hours) => void acts.setPrompts({ hours })}
                  />
                </>
              )}
            </div>
            <p class="soft small">{text('welcome_work_machine')}</p>
          </div>
        </Card>
        <Card title={text('reflect_settings')}>
          <ReflectionSettings reflection={setup.reflection} onSet={acts.setReflection} />
        </Card>
        <Card title={text('archive_title')}>
          <div class="stack">
            <p>{text('welcome_archive')}</p>
            <HowToAsk />
            <div>
              <a href={links.data}>{text('welcome_archive_open')}</a>
            </div>
          </div>
        </Card>
        {setup.learner !== null && (
          <Card>
            <Learner learner={setup.learner} onSet={acts.setLearner} />
          </Card>
        )}
        <footer class="welcome-end">
          <p class="soft">{text('welcome_end')}</p>
          <div class="row">
            <a class="button button-main" href={links.dashboard}>
              {text('welcome_dashboard')}
            </a>
            <a class="button" href={links.settings}>
              {text('welcome_settings')}
            </a>
          </div>
        </footer>
      </main>
    </div>
  )
}
