/** One person: how one stands with them, what was noted, what came of it. */
import type { VNode } from 'preact'
import type { DashboardActs } from '../../../lib/screens/dashboard.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import type { PersonModel } from '../../../lib/screens/person.ts'
import { Card } from '../../Card.tsx'
import { Erase } from '../Erase.tsx'
import { outcomes } from '../Export.tsx'
import { Terms } from '../../Terms.tsx'
import { useText } from '../../text.tsx'
import { Noted } from './Noted.tsx'
import { Lines, Outcomes } from './Outcomes.tsx'
import { PersonSwitches } from './PersonSwitches.tsx'

/** What takes somebody out of the ledger, and a copy of it before. */
export type Erasing = Pick<DashboardActs, 'countErasure' | 'erase' | 'exportAs'>

export interface PersonPageProps {
  /** Null: nobody acted towards. */
  person: PersonModel | null
  acts: PeopleActs
  erasing: Erasing
}

export function PersonPage({ person, acts, erasing }: PersonPageProps): VNode {
  const text = useText()
  if (!person) return <p>{text('people_stranger')}</p>
  const { profile } = person
  const what = { by: 'person', url: person.url } as const
  const about = { person: { url: person.url, name: profile.person.name }, circle: null }
  return (
    <>
      <div>
        <h2 class="person-name" tabIndex={-1}>
          {person.name}
        </h2>
        <p class="soft">{[profile.field, person.stage].filter(Boolean).join(' · ')}</p>
      </div>
      <Card title={text('people_how')}>
        <div class="stack-tight">
          <Terms terms={person.facts.map(({ term, words }) => [term, words] as const)} />
          <p class="soft small">{text('people_nothing_owed')}</p>
          <p>
            <a href={person.history}>{text('people_history')}</a>
          </p>
        </div>
      </Card>
      {person.suggestions.length > 0 && (
        <Card title={text('people_suggestions')}>
          <ul class="plain-list">
            {person.suggestions.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </Card>
      )}
      {person.circles.length > 0 && (
        <Card title={text('people_circles')}>
          <ul class="plain-list">
            {person.circles.map(({ address, question }) => (
              <li key={address}>
                <a href={address}>{question}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Noted person={person} acts={acts} />
      <PersonSwitches person={person} acts={acts} />
      {person.notes.length > 0 && (
        <Card title={text('people_notes')}>
          <Lines lines={person.notes} />
        </Card>
      )}
      <Outcomes
        outcomes={person.outcomes}
        onAdd={(line) => acts.addOutcome(about, line, person.today)}
      />
      <Erase
        label={text('people_erase')}
        count={() => erasing.countErasure(what)}
        erase={() => erasing.erase(what)}
        save={async () => outcomes[(await erasing.exportAs('json')) ?? 'failed']}
      />
    </>
  )
}
