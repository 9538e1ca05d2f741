/** A switch per site, with what the person should know before using it. */
import type { VNode } from 'preact'
import type { AccountState } from '../../lib/screens/accounts.ts'
import type { SiteSwitch } from '../../lib/screens/site-switches.ts'
import type { Trouble } from '../../lib/screens/troubles.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Emphasis } from '../Emphasis.tsx'
import { Notice } from '../Notice.tsx'
import { Switch } from '../Switch.tsx'
import { useText } from '../text.tsx'
import { Accounts, type AccountsProps } from './Accounts.tsx'

export interface SiteSwitchesProps {
  sites: readonly SiteSwitch[]
  onToggle: (site: string) => void
  /** Own accounts on all of these sites; where they can be left out. */
  accounts?: readonly AccountState[]
  onToggleAccount?: AccountsProps['onToggle']
  /** Which of the sites can't be read surely at present. */
  troubles?: readonly Trouble[]
}

/** What is noticed on a site, and what the site's own rules say to that in one plain sentence. */
const about: Partial<Record<string, readonly TextKey[]>> = {
  linkedin: ['site_acts_linkedin', 'site_words_linkedin', 'site_clause_linkedin'],
  x: ['site_acts_x'],
}

const notes = {
  asking: 'site_note_asking',
  refused: 'site_note_refused',
  failed: 'site_note_failed',
} as const satisfies Record<NonNullable<SiteSwitch['note']>, TextKey>

export function SiteSwitches({
  sites,
  onToggle,
  accounts,
  onToggleAccount,
  troubles,
}: SiteSwitchesProps): VNode {
  const text = useText()
  return (
    <div class="stack">
      <p>
        <Emphasis>{text('site_before_asking')}</Emphasis>
      </p>
      <ul class="sites">
        {sites.map(({ id, name, on, note }) => (
          <li key={id}>
            <Switch
              label={name}
              on={on}
              description={about[id]?.map((key) => (
                <p key={key}>{text(key)}</p>
              ))}
              onToggle={() => onToggle(id)}
            />
            <Notice>{note && text(notes[note], name)}</Notice>
            {troubles
              ?.filter(({ site }) => site === id)
              .map(({ sentence }) => (
                <p key={sentence} class="notice">
                  {sentence} {text('trouble_what')}
                </p>
              ))}
            {onToggleAccount && (
              <Accounts
                accounts={accounts?.filter((one) => one.site === id) ?? []}
                onToggle={onToggleAccount}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
