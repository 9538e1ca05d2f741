/** `direct-messages.js` and its like: rows without their texts. What they are is told once all are known (talks.ts). */
import type { WordRange } from '../../domain/entry.ts'
import { z } from '../../domain/schema.ts'
import { isoTime } from '../instants.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import { epochTime, timeProblem } from './times.ts'
import type { Owner } from './whose.ts'
import { written } from './written.ts'

export interface Message {
  file: FileCount
  id: string
  /** Unix time in milliseconds. */
  at: number
  /** Numbers of people; of groups no recipient. */
  sender: string
  recipient: string | null
  /** Null where it is not the person's own, or has no text. */
  words: WordRange | null
}

/** What the person put under somebody's message. */
export interface Reaction {
  file: FileCount
  id: string
  at: number
  /** Whose message it is. */
  to: string
}

/** Somebody came into a group, or left it. */
export interface Presence {
  at: number
  people: readonly string[]
  isThere: boolean
}

/** What a conversation holds, as far as it is acts or tells whom they were towards. */
export interface Talk {
  messages: Message[]
  reactions: Reaction[]
  presences: Presence[]
  /** Who was there before the person came. */
  before: string[]
}

export interface MessageContext {
  file: FileCount
  owner: Owner
  now: number
}

/** What is of no known shape is this instead. */
const orElse = z.catch
const id = z.string().check(z.minLength(1))
const messageSchema = z.object({
  id,
  senderId: id,
  createdAt: z.string(),
  recipientId: z.nullish(id),
  text: z.nullish(z.string()),
  reactions: orElse(
    z.array(z.object({ senderId: id, createdAt: z.string(), eventId: z.nullish(id) })),
    [],
  ),
})

const people = z.array(id)
const eventSchema = z.object({
  messageCreate: z.optional(messageSchema),
  joinConversation: z.optional(z.object({ participantsSnapshot: orElse(people, []) })),
  participantsJoin: z.optional(z.object({ userIds: people, createdAt: z.string() })),
  participantsLeave: z.optional(z.object({ userIds: people, createdAt: z.string() })),
})

/** One of a conversation of the chat that encrypts: only who, when and where can be read. */
const encryptedSchema = z.object({
  messageEvent: z.object({
    messageId: z.nullish(id),
    sequenceId: z.nullish(id),
    senderId: id,
    conversationId: id,
    createdAtMsec: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
})

export function createTalk(): Talk {
  return { messages: [], reactions: [], presences: [], before: [] }
}

/** What several parts, or several runs of rows, tell of one conversation. */
export function wholeTalk(talks: readonly Talk[]): Talk {
  return {
    messages: talks.flatMap(({ messages }) => messages),
    reactions: talks.flatMap(({ reactions }) => reactions),
    presences: talks.flatMap(({ presences }) => presences),
    before: talks.flatMap(({ before }) => before),
  }
}

/** Takes one row of a conversation in; what is no act is counted. */
export function noteEvent(record: unknown, talk: Talk, context: MessageContext): void {
  const { file } = context
  const { data } = eventSchema.safeParse(record)
  const message = data?.messageCreate
  if (message) {
    noteMessage(message, talk, context)
    return
  }
  talk.before.push(...(data?.joinConversation?.participantsSnapshot ?? []))
  for (const [event, isThere] of [
    [data?.participantsJoin, true],
    [data?.participantsLeave, false],
  ] as const) {
    const at = isoTime(event?.createdAt ?? '')
    if (event && at !== null) talk.presences.push({ at, people: event.userIds, isThere })
  }
  file.leftOut(data ? 'unknown-kind' : 'damaged')
}

/** A row of `message-event.js`, and the conversation it is of. */
export function encryptedOf(
  record: unknown,
  { file, now }: Omit<MessageContext, 'owner'>,
): { conversation: string; message: Message } | LeftOutReason {
  const event = encryptedSchema.safeParse(record).data?.messageEvent
  const number = event?.messageId ?? event?.sequenceId ?? null
  if (!event || number === null) return 'damaged'
  if (!('messageCreateEvent' in event.detail)) return 'unknown-kind'
  const at = epochTime(event.createdAtMsec)
  const { senderId: sender, conversationId: conversation } = event
  const message = { file, id: number, at: at ?? 0, sender, recipient: null, words: null }
  return timeProblem(at, now) ?? { conversation, message }
}

function noteMessage(
  message: z.infer<typeof messageSchema>,
  talk: Talk,
  { file, owner, now }: MessageContext,
): void {
  const { id: number, senderId: sender, recipientId, text, reactions } = message
  const at = isoTime(message.createdAt)
  const problem = timeProblem(at, now)
  const isOwn = owner.isSelf(sender)
  if (problem) file.leftOut(problem)
  else {
    const words = isOwn && typeof text === 'string' ? written(text).words : null
    const recipient = recipientId ?? null
    talk.messages.push({ file, id: number, at: at ?? 0, sender, recipient, words })
  }
  if (isOwn) return
  for (const { senderId, createdAt, eventId } of reactions) {
    if (!owner.isSelf(senderId)) continue
    file.row()
    const reactedAt = isoTime(createdAt)
    const why = timeProblem(reactedAt, now)
    if (why) file.leftOut(why)
    else
      talk.reactions.push({ file, id: eventId ?? `of ${number}`, at: reactedAt ?? 0, to: sender })
  }
}
