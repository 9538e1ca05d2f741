/** One person: how one stands with them, what was noted, what came of it. */
import type { VNode } from 'preact'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import type { PersonModel } from '../../../lib/screens/person.ts'
import { Card } from '../../Card.tsx'
import { Terms } from '../../Terms.tsx'
import { useText } from '../../text.tsx'
import { Noted } from './Noted.tsx'
import { Lines, Outcomes } from './Outcomes.tsx'
import { PersonSwitches } from './PersonSwitches.tsx'

export interface PersonPageProps {
  /** Null: nobody acted towards. */
  person: PersonModel | null
  acts: PeopleActs
}

export function PersonPage({ person, acts }: PersonPageProps): VNode {
  const text = useText()
  if (!person) return <p>{text('people_stranger')}</p>
  const { profile } = person
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
      <p>
        <a href="#/data">{text('people_erase')}</a>
      </p>
    </>
  )
}
