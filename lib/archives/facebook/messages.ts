/** Conversations: `message_1.json`, `message_2.json` … of one folder each, the newest message first. */
import type { WordRange } from '../../domain/entry.ts'
import { z } from '../../domain/schema.ts'
import { object } from '../object.ts'
import type { Files } from '../files.ts'
import { whyNoTime } from '../instants.ts'
import { jsonItems, listIn } from '../json.ts'
import type { Line } from '../lines.ts'
import { nameKey } from '../name-key.ts'
import type { Part } from '../part.ts'
import { ArchiveError } from '../problem.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import { wordRangeOf } from '../words.ts'
import { conversationOf } from './names.ts'
import type { People } from './people.ts'
import { textSchema } from './text.ts'

/** Messenger began within Facebook's chat, in April 2008; private messages are older. */
const opened = Date.UTC(2004, 1, 4)

const messageSchema = z.object({
  sender_name: textSchema,
  timestamp_ms: z.number(),
  content: z.nullish(textSchema),
  type: z.nullish(z.string()),
  call_duration: z.nullish(z.number()),
})
const participantSchema = z.object({ name: textSchema })

interface Message {
  count: FileCount
  at: number
  sender: string
  words: WordRange
  /** Rows before it in the conversation's files. */
  place: number
}

/** Kinds that are told among messages and were never written. */
const others = new Set(['Call', 'Subscribe', 'Unsubscribe'])

interface Talk {
  participants: string[]
  messages: Message[]
  left: Line[]
}

/** Names by which the person is known; empty where no file told one. */
export type Own = ReadonlySet<string>

/** Conversations by their folders. */
export async function readTalks(
  files: Files,
  parts: readonly Part[],
  now: number,
): Promise<Map<string, Talk>> {
  const talks = new Map<string, Talk>()
  for (const part of parts) {
    const folder = conversationOf(part.path)
    const talk = talks.get(folder) ?? { participants: [], messages: [], left: [] }
    const read = await files.readBytes(part, (chunks, count) =>
      readTalk(chunks, { count, now, before: talk.messages.length }),
    )
    if (!read) continue
    talks.set(folder, {
      participants: [...new Set([...talk.participants, ...read.participants])],
      messages: [...talk.messages, ...read.messages],
      left: [...talk.left, ...read.left],
    })
  }
  return talks
}

async function readTalk(
  chunks: AsyncIterable<Uint8Array>,
  rest: { count: FileCount; now: number; before: number },
): Promise<Talk> {
  const talk: Talk = { participants: [], messages: [], left: [] }
  const take = (row: unknown): void => {
    rest.count.row()
    const message = messageOf(row, rest, rest.before + talk.messages.length)
    if (typeof message === 'string') talk.left.push({ count: rest.count, tells: message })
    else talk.messages.push(message)
  }
  const meet = (row: unknown): void => {
    const name = participantSchema.safeParse(row).data?.name
    if (name !== undefined) talk.participants.push(name)
  }
  for await (const part of jsonItems(chunks)) {
    if (part.list === 'messages') for (const row of part.items) take(row)
    if (part.list === 'participants') for (const row of part.items) meet(row)
    if (part.list !== null) continue
    const left = listIn(part.value, 'messages')
    if (!left) throw new ArchiveError('unknown-columns')
    for (const row of left) take(row)
  }
  return talk
}

function messageOf(
  row: unknown,
  { count, now }: { count: FileCount; now: number },
  place: number,
): Message | LeftOutReason {
  const message = messageSchema.safeParse(row).data
  if (!message) return 'damaged'
  const { sender_name: sender, timestamp_ms: milliseconds, content, type, call_duration } = message
  if (others.has(type ?? '') || typeof call_duration === 'number') return 'unknown-kind'
  const at = Math.floor(milliseconds)
  const problem = whyNoTime(at, now, opened)
  return problem ?? { count, at, sender, words: wordRangeOf(content ?? ''), place }
}

/** Who is in more conversations than anybody else; nobody where that is nobody alone. */
export function mostPresent(talks: ReadonlyMap<string, Talk>): Own {
  const counts = new Map<string, number>()
  for (const { participants } of talks.values())
    for (const name of new Set(participants.map(nameKey)))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one)
  return new Set(first && first[1] > (second?.[1] ?? 1) ? [first[0]] : [])
}

/** What each message is: one's own, what follows one's own, or neither. */
export function* tellTalks(
  talks: ReadonlyMap<string, Talk>,
  own: Own,
  people: People,
): Generator<Line> {
  for (const { participants, messages, left } of talks.values()) {
    yield* left
    const isOwn = (name: string): boolean => own.has(nameKey(name))
    const partners = participants
      .filter((name) => !isOwn(name))
      .flatMap((name) => people.named(name) ?? [])
    const seen = new Map<string, number>()
    let hasOwn = false
    for (const { count, at, sender, words } of messages.toSorted(oldestFirst)) {
      const key = `${at} ${nameKey(sender)}`
      const place = seen.get(key) ?? 0
      seen.set(key, place + 1)
      const known = ['message', nameKey(sender), String(place)]
      hasOwn ||= isOwn(sender)
      const [person = null, ...rest] = partners
      if (own.size === 0) yield { count, tells: 'whose-unknown' }
      else if (isOwn(sender))
        yield {
          count,
          tells: {
            at,
            type: 'Create',
            object: object('ChatMessage'),
            person,
            others: rest,
            words,
            known,
          },
        }
      // What follows nothing of one's own answers nothing.
      else if (!hasOwn) yield { count, tells: 'of-others' }
      else
        yield {
          count,
          tells: {
            at,
            type: 'Read',
            object: object('ChatMessage'),
            person: people.named(sender),
            known,
          },
        }
    }
  }
}

/** Of two of the same moment the later row is the earlier one. */
function oldestFirst(one: Message, other: Message): number {
  return one.at - other.at || other.place - one.place
}
