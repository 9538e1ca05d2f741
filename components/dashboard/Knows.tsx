/** What Waterline knows and may do: every stored field and every permission, in words. */
import type { VNode } from 'preact'
import type { SiteSwitch } from '../../lib/screens/site-switches.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Card } from '../Card.tsx'
import { Terms } from '../Terms.tsx'
import { useText } from '../text.tsx'

const stored: readonly (readonly [TextKey, TextKey])[] = [
  ['settings_knows_act', 'settings_knows_act_more'],
  ['settings_knows_when', 'settings_knows_when_more'],
  ['settings_knows_whom', 'settings_knows_whom_more'],
  ['settings_knows_where', 'settings_knows_where_more'],
  ['settings_knows_words', 'settings_knows_words_more'],
  ['settings_knows_looking', 'settings_knows_looking_more'],
  ['settings_knows_account', 'settings_knows_account_more'],
  ['settings_knows_how', 'settings_knows_how_more'],
  ['settings_knows_gaps', 'settings_knows_gaps_more'],
  ['settings_knows_own', 'settings_knows_own_more'],
  ['settings_knows_suggestions', 'settings_knows_suggestions_more'],
  ['settings_knows_settings', 'settings_knows_settings_more'],
  ['settings_knows_snapshots', 'settings_knows_snapshots_more'],
  ['settings_knows_copies', 'settings_knows_copies_more'],
]

const allowed: readonly (readonly [TextKey, TextKey])[] = [
  ['settings_may_storage', 'settings_may_storage_more'],
  ['settings_may_scripting', 'settings_may_scripting_more'],
  ['settings_may_alarms', 'settings_may_alarms_more'],
  ['settings_may_menus', 'settings_may_menus_more'],
  ['settings_may_panel', 'settings_may_panel_more'],
  ['settings_may_requests', 'settings_may_requests_more'],
]

export function Knows({ sites }: { sites: readonly SiteSwitch[] }): VNode {
  const text = useText()
  const on = sites.filter((site) => site.on).map((site) => site.name)
  const names = new Intl.ListFormat(text.lang).format(on)
  return (
    <Card title={text('settings_knows')}>
      <div class="stack">
        <p>{text('settings_knows_intro')}</p>
        <Terms terms={stored.map(([name, more]) => [text(name), text(more)])} />
        <p>{text('settings_knows_never')}</p>
        <h3>{text('settings_may')}</h3>
        <p>{on.length === 0 ? text('settings_may_no_site') : text('settings_may_sites', names)}</p>
        <Terms terms={allowed.map(([name, more]) => [text(name), text(more)])} />
        <p>{text('settings_may_not')}</p>
        {sites.map((site) => site.reads.length > 0 && <Reads key={site.id} site={site} />)}
      </div>
    </Card>
  )
}

/** The narrow body table, word for word. */
function Reads({ site: { name, reads, mayRead } }: { site: SiteSwitch }): VNode {
  const text = useText()
  return (
    <>
      <h3>{text('settings_reads', name)}</h3>
      <p>{text(mayRead ? 'settings_reads_now' : 'settings_reads_not_now', name)}</p>
      <Terms
        terms={reads.map((row) => [
          text('settings_reads_row', row.name, row.request),
          new Intl.ListFormat(text.lang, { type: 'disjunction' }).format(row.words),
        ])}
      />
    </>
  )
}
