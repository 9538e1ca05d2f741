/** Conversations: which messages are the person's own, to whom they went, and which of others' answer them. */
import type { Person } from '../../domain/entry.ts'
import type { Told } from '../acts.ts'
import type { Line } from '../lines.ts'
import { object } from '../object.ts'
import { isNewer, type People } from './people.ts'
import type { Message, Talk } from './messages.ts'
import type { Owner } from './whose.ts'

const chat = object('ChatMessage')

/** What each message of a conversation is, and each reaction. */
export function* tellTalk(
  conversation: string,
  talk: Talk,
  owner: Owner,
  people: People,
): Generator<Line> {
  const { messages, reactions } = talk
  const othersAt = partnersOf(conversation, talk, owner)
  const written = new Set<string>()
  let hasOwn = false
  for (const message of messages.toSorted(oldestFirst)) {
    const { file, sender, at } = message
    const account = owner.accountAt(at)
    if (!owner.isKnown) yield { count: file, tells: 'whose-unknown' }
    else if (owner.isSelf(sender)) {
      hasOwn = true
      const others = othersAt(message)
      for (const one of others) written.add(one)
      yield { count: file, tells: { ...own(message, others.map(people.numbered)), account } }
    }
    // What follows nothing of one's own answers nothing.
    else if (!hasOwn) yield { count: file, tells: 'of-others' }
    else {
      const person = written.has(sender) ? people.numbered(sender) : null
      yield { count: file, tells: { ...answer(message, person), account } }
    }
  }
  for (const { file, id, at, to } of reactions) {
    const tells: Told = {
      at,
      type: 'Like',
      object: chat,
      person: people.numbered(to),
      known: ['message reaction', id],
      account: owner.accountAt(at),
    }
    yield { count: file, tells }
  }
}

function own({ id, at, words }: Message, [person, ...others]: readonly Person[]): Told {
  return {
    at,
    type: 'Create',
    object: chat,
    person: person ?? null,
    others,
    words,
    known: ['message', id],
  }
}

/** Only whom the person wrote to is named: whoever joined later was never acted towards. */
function answer({ id, at }: Message, person: Person | null): Told {
  return { at, type: 'Read', object: chat, person, known: ['message', id] }
}

/** Who else was there when a message was written: of two the other, of a group whoever had not left or come later. */
function partnersOf(
  conversation: string,
  { messages, presences, before }: Talk,
  owner: Owner,
): (message: Message) => string[] {
  const pair = /^(\d+)[-:](\d+)$/.exec(conversation)?.slice(1)
  if (pair) return ({ recipient }) => notSelf(recipient === null ? pair : [recipient])
  const changes = presences.toSorted((one, other) => one.at - other.at)
  const everybody = new Set([
    ...before,
    ...changes.flatMap((one) => one.people),
    ...messages.map(({ sender }) => sender),
  ])
  const theirs = notSelf([...everybody].toSorted()).map((who) => ({
    who,
    changes: changes.filter((one) => one.people.includes(who)),
  }))
  return ({ at, recipient }) =>
    recipient === null
      ? theirs.filter((one) => wasThere(one.changes, at)).map(({ who }) => who)
      : notSelf([recipient])

  function notSelf(all: readonly string[]): string[] {
    return [...new Set(all)].filter((one) => !owner.isSelf(one))
  }
}

/** By the last that is told of somebody until then; before the first, by what that changed. */
function wasThere(changes: Talk['presences'], at: number): boolean {
  const last = changes.findLast((one) => one.at <= at)
  return last ? last.isThere : changes[0]?.isThere !== true
}

function oldestFirst(one: Message, other: Message): number {
  return one.at - other.at || Number(isNewer(one.id, other.id)) - Number(isNewer(other.id, one.id))
}
