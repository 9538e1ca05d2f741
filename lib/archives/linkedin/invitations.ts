/** `Invitations.csv`: whom the person invited, and who invited them, in the last six to ten months before the archive. */
import type { Person, WordRange } from '../../domain/entry.ts'
import { checksum } from '../../domain/checksum.ts'
import type { FileCount, LeftOutReason } from '../report.ts'
import type { Cells, TableShape } from '../table.ts'
import type { Owner } from './owner.ts'
import type { People } from './people.ts'
import { pacificTime, timeProblem } from './times.ts'
import { wordsIn } from './written.ts'

type Column = 'from' | 'to' | 'at' | 'message' | 'direction' | 'inviter' | 'invitee'

export const invitationTable: TableShape<Column> = {
  columns: {
    from: ['from'],
    to: ['to'],
    at: ['sentat'],
    message: ['message'],
    direction: ['direction'],
    // For some weeks of 2023 they were called Urn, and held the same.
    inviter: ['inviterprofileurl', 'inviterprofileurn'],
    invitee: ['inviteeprofileurl', 'inviteeprofileurn'],
  },
  required: ['from', 'to', 'at', 'direction'],
  isMultiline: true,
}

export interface Invitation {
  file: FileCount
  isOutgoing: boolean
  /** Unix time in milliseconds, to the minute. */
  at: number
  /** The other one; null where that is nobody known. */
  person: Person | null
  /** How many words its note has; null where it has none. */
  words: WordRange | null
  /** What its note can be known by again as a message; null where it has none. */
  note: NoteKey | null
  /** Unix time in milliseconds at which it was surely accepted: of the message that its note became. */
  acceptedAt: number | null
}

export interface NoteKey {
  length: number
  sum: string
}

export function invitationOf(
  cells: Cells<Column>,
  { file, people, owner, now }: { file: FileCount; people: People; owner: Owner; now: number },
): Invitation | LeftOutReason {
  const { from, to, direction, message, inviter, invitee } = cells
  const isOutgoing = direction === 'OUTGOING'
  if (!isOutgoing && direction !== 'INCOMING') return 'damaged'
  owner.noteSelf(isOutgoing ? inviter : invitee, isOutgoing ? from : to)
  const at = pacificTime(cells.at)
  const problem = timeProblem(at, now)
  if (problem) return problem
  const [url, name] = isOutgoing ? [invitee, to] : [inviter, from]
  const person = people.person(url, name)
  const hasNote = message.trim() !== ''
  return {
    file,
    isOutgoing,
    at: at ?? 0,
    person,
    words: hasNote ? wordsIn(message) : null,
    note: hasNote ? noteKey(message) : null,
    acceptedAt: null,
  }
}

/**
 * What a text is compared by: once an invitation is accepted, its note is a message as well, with its line breaks lost or
 * kept, as the years had it. The text itself is not kept.
 */
export function noteKey(text: string): NoteKey {
  const bare = text.replaceAll(/\s+/g, '')
  return { length: bare.length, sum: checksum(bare).join(' ') }
}
