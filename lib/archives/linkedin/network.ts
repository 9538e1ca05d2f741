/**
 * Connections and invitations joined. A connection has a day and no direction, an invitation has both and no answer: an
 * invitation by or to somebody who is a connection since that day or later was accepted.
 */
import type { Person } from '../../domain/entry.ts'
import { day, hour } from '../../domain/numbers.ts'
import type { Told } from '../acts.ts'
import { object } from '../object.ts'
import type { LeftOutReason } from '../report.ts'
import type { Connection } from './connections.ts'
import type { Invitation } from './invitations.ts'
import { keyOf, type People } from './people.ts'

export type InvitationTells = Told | LeftOutReason | 'joined'

export interface Network {
  invitations: [Invitation, InvitationTells][]
  connections: [Connection, Told][]
}

export function tellNetwork(
  invitations: readonly Invitation[],
  connections: readonly Connection[],
  { people, context: { now } }: { people: People; context: { now: number } },
): Network {
  const byPerson = Map.groupBy(
    invitations.toSorted((one, other) => one.at - other.at),
    ({ person }) => (person ? keyOf(person) : ''),
  )
  const led = new Map<Invitation, Connection>()
  const told = connections.map((connection): [Connection, Told] => {
    // By the end of that day it had been sent; of several it is the last.
    const end = connection.noon + 12 * hour
    const invitation = byPerson.get(keyOf(connection.person))?.findLast(({ at }) => at < end)
    if (invitation) led.set(invitation, connection)
    const person = whole(connection.person, people)
    return [connection, connected(connection, invitation ?? null, person, now)]
  })
  return {
    connections: told,
    invitations: invitations.map((one) => {
      const person = one.person && whole(one.person, people)
      return [one, invited(one, person, led.has(one))]
    }),
  }
}

/**
 * Becoming connected. Where somebody's invitation led to it, the person accepted it; where their own did, that is what they
 * did; where neither is there any more, they clicked once, to accept or to invite: nothing tells which.
 */
function connected(
  connection: Connection,
  invitation: Invitation | null,
  person: Person,
  now: number,
): Told {
  const { noon } = connection
  const exact = invitation?.acceptedAt ?? null
  const isExact = exact !== null && Math.abs(exact - noon) < day
  const isOwn = invitation?.isOutgoing === true
  return {
    at: isExact ? exact : Math.min(noon, now),
    isDayOnly: !isExact,
    idAt: noon,
    type: invitation && !isOwn ? 'Accept' : 'Add',
    object: object(invitation && !isOwn ? 'Invite' : 'Relationship'),
    rung: isOwn ? 'observe' : 'touch',
    person,
    known: ['connection', keyOf(connection.person)],
  }
}

function invited(invitation: Invitation, person: Person | null, hasLed: boolean): InvitationTells {
  const { isOutgoing, at, words, acceptedAt } = invitation
  if (!person || !invitation.person) return 'nameless'
  const known = ['invitation', keyOf(invitation.person)]
  if (isOutgoing) return { at, type: 'Invite', object: object('Invite'), person, words, known }
  if (hasLed) return 'joined'
  if (acceptedAt === null) return 'not-accepted'
  // Accepted, and no connection any more.
  return { at: acceptedAt, idAt: at, type: 'Accept', object: object('Invite'), person, known }
}

/** With the address that other files have of somebody of that name: before 2023 these two had none. */
function whole(person: Person, people: People): Person {
  return person.url === null ? (people.named(person.name ?? '') ?? person) : person
}
