/** Conversations of all files of messages: of two, of groups, and of the chat that encrypts. */
import { z } from '../../domain/schema.ts'
import type { Line } from '../lines.ts'
import type { Part } from '../part.ts'
import { createTalk, encryptedOf, noteEvent, wholeTalk, type Talk } from './messages.ts'
import { expect, readList, type Reading } from './reading.ts'
import { cutRecords, runsIn } from './records.ts'
import { tellTalk } from './talks.ts'

/** A conversation without what was said in it. */
const conversationSchema = z.object({
  dmConversation: z.object({ conversationId: z.string(), messages: z.array(z.unknown()) }),
})

/** Brackets around a message: the list, the conversation, what is in it, its list. */
const depth = 4

export async function* readTalks(reading: Reading): AsyncGenerator<Iterable<Line>> {
  const { of, owner, people, context } = reading
  const talks = new Map<string, Talk[]>()
  const take = (conversation: string, talk: Talk): void => {
    const before = talks.get(conversation)
    if (before) before.push(talk)
    else talks.set(conversation, [talk])
  }
  const files = ['directmessages', 'directmessagesgroup'] as const
  const headers = ['directmessageheaders', 'directmessagegroupheaders'] as const
  for (const part of [...files, ...headers].flatMap(of))
    for (const [conversation, talk] of await talksIn(reading, part)) take(conversation, talk)
  for (const part of of('messageevent')) {
    const events = await readList(reading, part, (record, file) =>
      encryptedOf(record, { file, now: context.now }),
    )
    for (const { conversation, message } of events)
      take(conversation, { ...createTalk(), messages: [message] })
  }
  for (const [conversation, some] of talks)
    yield tellTalk(conversation, wholeTalk(some), owner, people)
}

/** However long a conversation is: its rows come first, a few at a time, and last whose they are. */
async function talksIn(reading: Reading, part: Part): Promise<[id: string, talk: Talk][]> {
  const { files, manifest, owner, context } = reading
  const made = await files.read(part, async (pieces, file) => {
    const runs: Talk[] = []
    const rest = await cutRecords(pieces, depth, (records) => {
      file.row(records.length)
      const talk = createTalk()
      for (const record of records) noteEvent(record, talk, { file, owner, now: context.now })
      runs.push(talk)
    })
    const all: unknown[] = Array.isArray(rest) ? rest : []
    const untold = new Set(runs)
    const told = all.flatMap((one): [string, Talk][] => {
      const { data } = conversationSchema.safeParse(one)
      if (!data) {
        file.row()
        file.leftOut('damaged')
        return []
      }
      const { conversationId, messages } = data.dmConversation
      const own = runsIn(messages)
      file.row(own.others)
      for (let other = 0; other < own.others; other += 1) file.leftOut('damaged')
      return own.runs.flatMap((run) => {
        const talk = runs[run]
        return talk && untold.delete(talk) ? [[conversationId, talk] as const] : []
      })
    })
    // Of no conversation that is known.
    for (const { messages, reactions } of untold)
      for (let row = messages.length + reactions.length; row > 0; row -= 1) file.leftOut('damaged')
    expect(manifest, part, file, all.length)
    return told
  })
  return made ?? []
}
