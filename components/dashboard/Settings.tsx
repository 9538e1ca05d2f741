/** Everything that can be set, and everything Waterline knows and may do. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import { courseAddress } from '../../lib/screens/route.ts'
import type { SetupActs, SetupModel } from '../../lib/screens/setup.ts'
import type { Trouble } from '../../lib/screens/troubles.ts'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { BesidePage } from '../setup/BesidePage.tsx'
import { HourField } from '../setup/HourField.tsx'
import { Intentions } from '../setup/Intentions.tsx'
import { Learner } from '../setup/Learner.tsx'
import { PagesLeftOut } from '../setup/PagesLeftOut.tsx'
import { PromptPlace } from '../setup/PromptPlace.tsx'
import { Prompts } from '../setup/Prompts.tsx'
import { ReflectionSettings } from '../setup/ReflectionSettings.tsx'
import { SiteReport, type SiteReportProps } from '../setup/SiteReport.tsx'
import { SiteSwitches } from '../setup/SiteSwitches.tsx'
import { useText } from '../text.tsx'
import { outcomes } from './Export.tsx'
import { Knows } from './Knows.tsx'
import { NamesOff } from './NamesOff.tsx'
import { Retention } from './Retention.tsx'

export interface SettingsProps {
  troubles: readonly Trouble[]
  setup: SetupModel
  acts: SetupActs & Pick<DashboardActs, 'makeReport' | 'exportAs'>
  onCopy: SiteReportProps['onCopy']
}

export function Settings({ setup, troubles, acts, onCopy }: SettingsProps): VNode {
  const text = useText()
  const save = async () => outcomes[(await acts.exportAs('json')) ?? 'failed']
  return (
    <div class="stack">
      <Card title={text('settings_sites')}>
        <div class="stack">
          <SiteSwitches
            sites={setup.sites}
            onToggle={acts.toggleSite}
            accounts={setup.accounts}
            onToggleAccount={acts.toggleAccount}
            troubles={troubles}
          />
          <p class="soft small">{text('settings_sites_off')}</p>
        </div>
      </Card>
      <Card title={text('pages_title')}>
        <PagesLeftOut pages={setup.pagesLeftOut} acts={acts} />
      </Card>
      <Card>
        <PromptPlace place={setup.promptPlace} onChoose={acts.choosePlace} />
      </Card>
      {setup.panel !== null && (
        <Card title={text('panel_title')}>
          <BesidePage isOn={setup.panel} acts={acts} />
        </Card>
      )}
      <Card title={text('prompts_title')}>
        <Prompts prompts={setup.prompts} acts={acts} />
      </Card>
      <Card title={text('settings_intention')}>
        <Intentions intentions={setup.intentions} acts={acts} />
      </Card>
      <Card title={text('course_card')}>
        <div class="stack-tight">
          <p>{text('course_card_more')}</p>
          <p>
            <a href={courseAddress}>{text('course_open')}</a>
          </p>
        </div>
      </Card>
      <Card title={text('reflect_settings')}>
        <ReflectionSettings reflection={setup.reflection} onSet={acts.setReflection} />
      </Card>
      <Card title={text('names_title')}>
        {setup.learner === null ? (
          <NamesOff off={setup.namesOff} onHide={acts.hideNames} save={save} />
        ) : (
          <Learner learner={setup.learner} onSet={acts.setLearner} />
        )}
      </Card>
      <Card title={text('retention_title')}>
        <Retention retention={setup.retention} acts={acts} save={save} />
      </Card>
      <Card>
        <DayStart hour={setup.dayStart} onChoose={acts.chooseDayStart} />
      </Card>
      {setup.sites.some((site) => site.on) && (
        <Card title={text('report_title')}>
          <SiteReport
            sites={setup.sites.filter((site) => site.on)}
            onMake={acts.makeReport}
            onCopy={onCopy}
          />
        </Card>
      )}
      <Knows sites={setup.sites} />
      {text('common_language') !== 'en' && <p class="soft small">{text('settings_unreviewed')}</p>}
    </div>
  )
}

/** For people who work past midnight. */
const hours = [0, 1, 2, 3, 4, 5, 6]

function DayStart(props: { hour: number; onChoose: (hour: number) => Promise<boolean> }): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const choose = async (hour: number): Promise<void> => setFailed(!(await props.onChoose(hour)))
  return (
    <div class="stack-tight">
      <HourField
        label={text('settings_day_start')}
        hours={hours}
        hour={props.hour}
        withMinutes
        hint={text('settings_day_start_hint')}
        onChoose={(hour) => void choose(hour)}
      />
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
