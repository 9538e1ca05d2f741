/** Erasing more than one entry: a person, a site, the last hour, everything. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import { archiveSiteName } from '../../lib/screens/archive-sites.ts'
import type { DataModel, Erasable } from '../../lib/screens/data.ts'
import { Card } from '../Card.tsx'
import { Choice } from '../Choice.tsx'
import { useText } from '../text.tsx'
import { Erase } from './Erase.tsx'
import { outcomes } from './Export.tsx'

export interface EraseCardProps extends Pick<DataModel, 'people' | 'places'> {
  sites: readonly { id: string; name: string }[]
  /** Whether people stand by hashes alone: then nobody could say who is who. */
  namesOff: boolean
  acts: Pick<DashboardActs, 'countErasure' | 'erase' | 'exportAs'>
}

const scopes = ['last-hour', 'person', 'site', 'everything'] as const
type Scope = (typeof scopes)[number]

export function EraseCard({ people, places, sites, namesOff, acts }: EraseCardProps): VNode {
  const text = useText()
  const [scope, setScope] = useState<Scope | null>(null)
  const [person, setPerson] = useState<string | null>(null)
  const [site, setSite] = useState<string | null>(null)
  const names = {
    'last-hour': text('erase_last_hour'),
    person: text('erase_person'),
    site: text('erase_site'),
    everything: text('erase_everything'),
  }
  const what = whatOf(scope, person, site)
  return (
    <Card title={text('erase_title')}>
      <div class="stack">
        <p>{text('erase_more')}</p>
        <div class="mend-fields">
          <Choice
            label={text('erase_what')}
            value={scope}
            none={text('erase_nothing')}
            options={scopes.map((one) => [one, names[one]] as const)}
            onChoose={setScope}
          />
          {scope === 'person' && !namesOff && (
            <Choice
              label={text('erase_whom')}
              value={person}
              none={text('erase_nobody')}
              options={people.map(({ url, name }) => [url, name ?? url] as const)}
              onChoose={setPerson}
            />
          )}
          {scope === 'site' && (
            <Choice
              label={text('erase_where')}
              value={site}
              none={text('erase_nowhere')}
              options={places.map(
                (id) =>
                  [id, sites.find((one) => one.id === id)?.name ?? archiveSiteName(id)] as const,
              )}
              onChoose={setSite}
            />
          )}
        </div>
        {scope === 'person' && namesOff && <p>{text('erase_no_names')}</p>}
        {what && (
          <Erase
            key={JSON.stringify(what)}
            label={text('erase_count')}
            count={() => acts.countErasure(what)}
            erase={() => acts.erase(what)}
            save={async () => outcomes[(await acts.exportAs('json')) ?? 'failed']}
          />
        )}
      </div>
    </Card>
  )
}

/** Null while it is not said yet. */
function whatOf(scope: Scope | null, person: string | null, site: string | null): Erasable | null {
  switch (scope) {
    case 'person':
      return person === null ? null : { by: scope, url: person }
    case 'site':
      return site === null ? null : { by: scope, site }
    case null:
      return null
    case 'last-hour':
    case 'everything':
      return { by: scope }
  }
}
