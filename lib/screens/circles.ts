/** Circles as a screen shows them. */
import type { Circle } from '../domain/notebook/circle.ts'
import type { Person } from '../domain/entry.ts'
import { promiseCounts, type PromiseCounts } from '../domain/relations/promise-counts.ts'
import { circleLine, invitation } from '../text/circles.ts'
import { dateOf } from '../text/days.ts'
import type { Text } from '../text/text.ts'
import { personName } from './entry-sentence.ts'
import type { PeopleGround } from './people-ground.ts'
import { circleAddress, personAddress } from './people-route.ts'
import type { DatedLine } from './person.ts'

export interface CircleModel {
  id: string
  address: string
  /** As it stands, to be changed. */
  circle: Circle
  line: string
  members: readonly { name: string; address: string | null; person: Person }[]
  /** Days on which it met, the latest first. */
  meetings: readonly { id: string; day: string }[]
  /** Its last day is over, and nobody has said how it goes on. */
  isDue: boolean
  invitation: string
  outcomes: readonly DatedLine[]
  counts: PromiseCounts
}

/** Those going on first, each newest first. */
export function circleModels(ground: PeopleGround, text: Text): CircleModel[] {
  const inOrder = ground.circles.toSorted((one, other) =>
    isEnded(one) === isEnded(other) ? (one.at < other.at ? 1 : -1) : isEnded(one) ? 1 : -1,
  )
  return inOrder.map((one) => circleModel(one, ground, text))
}

function circleModel(circle: Circle, ground: PeopleGround, text: Text): CircleModel {
  const known = new Map(ground.people.map((one) => [one.url, one]))
  const { id } = circle
  return {
    id,
    address: circleAddress(id),
    circle,
    line: circleLine(circle, text),
    members: circle.members.map((person) => {
      const somebody = person.url === null ? undefined : known.get(person.url)
      return {
        name: personName(somebody ?? person, text),
        address: somebody ? personAddress(somebody.url) : null,
        person,
      }
    }),
    meetings: circle.meetings
      .toSorted((one, other) => (one.day < other.day ? 1 : -1))
      .map((one) => ({ id: one.id, day: dateOf(one.day, text) })),
    isDue: !isEnded(circle) && circle.until < ground.today,
    invitation: invitation(circle, text),
    outcomes: ground.outcomes
      .filter((one) => one.circle === id)
      .toSorted((one, other) => (one.at < other.at ? 1 : -1))
      .map((one) => ({ id: one.id, day: dateOf(one.day, text), line: one.line })),
    counts: promiseCounts(ground.promises, id),
  }
}

function isEnded({ state }: Circle): boolean {
  return state === 'ended'
}
