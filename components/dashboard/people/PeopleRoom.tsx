/** The room of people: everybody, one of them, how they are spread, and circles. */
import type { VNode } from 'preact'
import type { HistoryActs } from '../../../lib/screens/history.ts'
import type { PeopleActs, PeopleModel } from '../../../lib/screens/people-room.ts'
import { circlesAddress, peopleAddress, spreadAddress } from '../../../lib/screens/people-route.ts'
import type { PeoplePart } from '../../../lib/screens/people-route.ts'
import type { TextKey } from '../../../lib/text/text.ts'
import { useText } from '../../text.tsx'
import { useStartOf } from '../use-start-of.ts'
import { CirclePage } from './CirclePage.tsx'
import { CircleForm } from './CircleForm.tsx'
import { Circles } from './Circles.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PersonPage, type Erasing } from './PersonPage.tsx'
import { Spread } from './Spread.tsx'

export interface PeopleRoomProps {
  people: PeopleModel
  acts: PeopleActs
  /** People by how their names begin, to be chosen. */
  findPeople: HistoryActs['findPeople']
  onCopy: (area: HTMLTextAreaElement) => Promise<boolean>
  erasing: Erasing
}

const parts: readonly { name: TextKey; address: string; views: readonly PeoplePart['view'][] }[] = [
  { name: 'people_all', address: peopleAddress, views: ['list', 'person'] },
  { name: 'people_circles', address: circlesAddress, views: ['circles', 'circle', 'new-circle'] },
  { name: 'people_spread', address: spreadAddress, views: ['spread'] },
]

export function PeopleRoom(props: PeopleRoomProps): VNode {
  const text = useText()
  const { part, shown } = props.people
  const partRef = useStartOf(part, shown !== null)
  return (
    <div class="stack people" ref={partRef}>
      <nav class="parts" aria-label={text('people_parts')}>
        <ul>
          {parts.map(({ name, address, views }) => (
            <li key={name}>
              <a href={address} aria-current={views.includes(part.view) ? 'true' : undefined}>
                {text(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown ? <Part {...props} shown={shown} /> : <p class="soft">{text('people_reading')}</p>}
    </div>
  )
}

interface PartProps extends PeopleRoomProps {
  shown: NonNullable<PeopleModel['shown']>
}

function Part({ people, shown, acts, findPeople, onCopy, erasing }: PartProps): VNode {
  const { part, person } = people
  const { today, circles } = shown
  switch (part.view) {
    case 'person':
      return <PersonPage key={part.url} person={person} acts={acts} erasing={erasing} />
    case 'spread':
      return <Spread spread={shown.spread} acts={acts} />
    case 'circles':
      return <Circles circles={circles} acts={acts} />
    case 'new-circle':
      return <CircleForm before={null} today={today} acts={acts} findPeople={findPeople} />
    case 'circle':
      return (
        <CirclePage
          key={part.id}
          circle={circles.find(({ id }) => id === part.id) ?? null}
          today={today}
          acts={acts}
          findPeople={findPeople}
          onCopy={onCopy}
        />
      )
    case 'list':
      return <PeopleList list={shown.list} acts={acts} />
  }
}
