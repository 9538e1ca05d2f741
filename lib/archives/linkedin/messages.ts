/** `messages.csv`: the rows of every year, without their texts. What they are is told once all are known (conversations.ts). */
import type { WordRange } from '../../domain/entry.ts'
import { copyOf } from '../copy.ts'
import { nameKey } from '../name-key.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import type { Cells, TableShape } from '../table.ts'
import { noteKey, type NoteKey } from './invitations.ts'
import type { Owner, Self } from './owner.ts'
import type { People } from './people.ts'
import { pacificTime, timeProblem, utcTime } from './times.ts'
import { wordsIn } from './written.ts'

type Column =
  | 'conversation'
  | 'from'
  | 'sender'
  | 'to'
  | 'recipients'
  | 'date'
  | 'content'
  | 'folder'
  | 'direction'
  | 'draft'
  | 'conversationDraft'

export const messageTable: TableShape<Column> = {
  columns: {
    conversation: ['conversationid'],
    from: ['from'],
    sender: ['senderprofileurl'],
    to: ['to'],
    // Since June 2023.
    recipients: ['recipientprofileurls'],
    date: ['date'],
    content: ['content'],
    folder: ['folder'],
    // In 2018 alone.
    direction: ['direction'],
    // Since December 2024.
    draft: ['ismessagedraft'],
    conversationDraft: ['isconversationdraft'],
  },
  required: ['from', 'to', 'date', 'content'],
  isMultiline: true,
  begins: /"?\d-[A-Za-z0-9+/_=-]{16,}"?,/y,
}

export interface Message {
  file: FileCount
  /** Its place in the file, which has the newest first. */
  place: number
  conversation: string
  /** Unix time in milliseconds. */
  at: number
  sender: { url: string | null; name: string }
  /** As the row has them: names put together, addresses put together. */
  to: string
  recipients: string
  /** Null where it is not the person's own. */
  words: WordRange | null
  /** Characters of its text but blanks. */
  length: number
  /** Where it may be the note of an invitation. */
  note: NoteKey | null
  /** What the row itself says of it being the person's own; null where it says nothing. */
  isOwn: boolean | null
}

export interface MessageContext {
  file: FileCount
  people: People
  owner: Owner
  /** As far as it is known before the messages. */
  self: Self
  /** Lengths of invitations' notes. */
  noteLengths: ReadonlySet<number>
  now: number
}

/** Strings that recur by the thousand, each kept once. */
export type Kept = (text: string) => string

export function createKept(): Kept {
  const all = new Map<string, string>()
  return (text) => {
    const known = all.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    all.set(own, own)
    return own
  }
}

export function messageOf(
  cells: Cells<Column>,
  place: number,
  kept: Kept,
  context: MessageContext,
): Message | LeftOutReason {
  const { from, sender, to, recipients, content, folder, direction } = cells
  const { file, people, owner, self, noteLengths } = context
  if (isYes(cells.draft) || isYes(cells.conversationDraft)) return 'draft'
  if (folder.toUpperCase() === 'SPAM') return 'spam'
  if (sender.trim() === '' && isAdvertisement(content)) return 'sponsored'
  // In 2018 they had the format of invitations, and no zone.
  const at = utcTime(cells.date) ?? pacificTime(cells.date)
  const problem = timeProblem(at, context.now)
  if (problem) return problem
  const url = people.person(sender, from)?.url ?? null
  const isOwn = direction === '' ? null : direction === 'OUTGOING'
  if (isOwn !== null) owner.noteSelf('', isOwn ? from : to)
  else if (self.url === null && self.isSelf(null, from)) owner.noteSelf(sender, from)
  // Years without it have no groups.
  const conversation = kept(cells.conversation || nameKey(isOwn === false ? from : to))
  const addresses = addressesIn(recipients)
  // Of several the names are put together.
  const others = addresses.map((one) => people.person(one, addresses.length === 1 ? to : ''))
  for (const one of [url, ...others.map((other) => other?.url ?? null)])
    owner.noteSeen(one, conversation)
  const length = content.replaceAll(/\s+/g, '').length
  const mayBeOwn = isOwn ?? self.isSelf(url, from) ?? true
  return {
    file,
    place,
    conversation,
    at: at ?? 0,
    sender: { url, name: kept(from) },
    to: kept(to),
    recipients: kept(recipients),
    words: mayBeOwn ? wordsIn(content) : null,
    length,
    note: noteLengths.has(length) ? noteKey(content) : null,
    isOwn,
  }
}

/** Addresses put together with commas, which they hold none of, whatever stands before the first. */
export function addressesIn(recipients: string): string[] {
  return recipients.split(/,(?=https?:)/).filter((one) => one.trim() !== '')
}

function isYes(cell: string): boolean {
  return cell.trim().toLowerCase() === 'yes'
}

/** What LinkedIn's windows for campaigns leave in a text. */
function isAdvertisement(content: string): boolean {
  return content.includes('spinmail-quill-editor') || content.includes('%FIRSTNAME%')
}
