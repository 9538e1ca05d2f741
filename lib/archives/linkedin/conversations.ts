/** Conversations: which messages are the person's own, which answer them, and which were the note of an invitation. */
import type { Person } from '../../domain/entry.ts'
import type { Told } from '../acts.ts'
import { nameKey } from '../name-key.ts'
import { object } from '../object.ts'
import type { LeftOutReason } from '../report.ts'
import type { Invitation } from './invitations.ts'
import { addressesIn, type Message } from './messages.ts'
import type { Self } from './owner.ts'
import { keyOf, type People } from './people.ts'

/** What becomes of a message; `joined`: it is the note of an invitation that was accepted. */
export type MessageTells = Told | LeftOutReason | 'joined'

const chat = object('ChatMessage')

/** Milliseconds: the time of an invitation is told to the minute. */
const minute = 60_000

/**
 * The messages that invitations' notes became when they were accepted; each invitation is told when that was.
 *
 * LinkedIn stores such a note as a message of its sender's with the time of the acceptance (116 of 116 in public archives).
 */
export function noteMessages(
  messages: readonly Message[],
  invitations: readonly Invitation[],
  self: Self,
  people: People,
): Set<Message> {
  const byNote = Map.groupBy(
    messages.filter(({ note }) => note !== null).toSorted((one, other) => one.at - other.at),
    ({ note }) => note?.sum,
  )
  const found = new Set<Message>()
  for (const invitation of invitations.toSorted((one, other) => one.at - other.at)) {
    const { note, person, isOutgoing, at } = invitation
    if (!note || !person) continue
    const message = byNote.get(note.sum)?.find((one) => {
      if (found.has(one) || one.at < at - minute) return false
      const isOwn = one.isOwn ?? self.isSelf(one.sender.url, one.sender.name)
      if (isOwn !== isOutgoing) return false
      const others = isOutgoing ? recipientsOf(one, self, people) : [senderOf(one, people)]
      return others.some((other) => other !== null && isSame(other, person))
    })
    if (!message) continue
    found.add(message)
    invitation.acceptedAt = message.at
  }
  return found
}

/** What each message is, conversation by conversation. */
export function* tellMessages(
  messages: readonly Message[],
  notes: ReadonlySet<Message>,
  self: Self,
  people: People,
): Generator<[message: Message, tells: MessageTells]> {
  for (const conversation of Map.groupBy(messages, (one) => one.conversation).values()) {
    const partners = new Map<string, Person>()
    const other = onlyOther(conversation, self)
    let hasOwn = false
    for (const message of conversation.toSorted(oldestFirst)) {
      const isOwn = message.isOwn ?? self.isSelf(message.sender.url, message.sender.name)
      const others = isOwn ? recipientsOf(message, self, people, other) : []
      for (const one of others) partners.set(keyOf(one), one)
      hasOwn ||= isOwn === true
      if (notes.has(message)) yield [message, 'joined']
      else if (isOwn === null) yield [message, 'whose-unknown']
      else if (isOwn) yield [message, own(message, others)]
      // What follows nothing of one's own answers nothing.
      else if (!hasOwn) yield [message, 'of-others']
      else yield [message, answer(message, senderOf(message, people), partners)]
    }
  }
}

function own({ at, words, conversation, length }: Message, people: readonly Person[]): Told {
  const [person, ...others] = people
  const known = ['message', conversation, 'own', String(length)]
  return { at, type: 'Create', object: chat, person: person ?? null, others, words, known }
}

/** Only whom the person wrote to is named: whoever joined later was never acted towards. */
function answer(
  { at, conversation, sender, length }: Message,
  person: Person | null,
  partners: ReadonlyMap<string, Person>,
): Told {
  const isKnown = person !== null && partners.has(keyOf(person))
  const known = ['message', conversation, sender.url ?? nameKey(sender.name), String(length)]
  return { at, type: 'Read', object: chat, person: isKnown ? person : null, known }
}

function senderOf({ sender: { url, name } }: Message, people: People): Person | null {
  return url === null ? people.named(name) : people.person(url, name)
}

/**
 * Everybody a message of one's own went to. Names are put together with commas, and some have one themselves.
 *
 * @param other the address of the only one who answers there
 */
function recipientsOf(
  { to, recipients }: Message,
  self: Self,
  people: People,
  other: string | null = null,
): Person[] {
  const addresses = addressesIn(recipients)
  const [only] = addresses
  if (only !== undefined && addresses.length === 1) return someone(people.person(only, to))
  if (addresses.length > 1) {
    const names = to.split(', ')
    const areAligned = names.length === addresses.length
    return addresses.flatMap((address, place) => {
      const person = people.person(address, areAligned ? (names[place] ?? '') : '')
      return person?.url === self.url ? [] : someone(person)
    })
  }
  const whole = people.named(to)
  // Before 2023 the address of whoever one wrote to stands with what they wrote.
  if (whole?.url === null && other !== null) return someone(people.person(other, ''))
  return someone(whole)
}

function onlyOther(conversation: readonly Message[], self: Self): string | null {
  const all = new Set(conversation.flatMap(({ sender }) => sender.url ?? []))
  all.delete(self.url ?? '')
  const [url, ...others] = all
  return url !== undefined && others.length === 0 ? url : null
}

function someone(person: Person | null): Person[] {
  return person ? [person] : []
}

function isSame(one: Person, other: Person): boolean {
  return one.url !== null && other.url !== null
    ? one.url === other.url
    : keyOf({ url: null, name: one.name }) === keyOf({ url: null, name: other.name })
}

/** The file has the newest first; of two of the same second the later row is the earlier one. */
function oldestFirst(one: Message, other: Message): number {
  return one.at - other.at || other.place - one.place
}
