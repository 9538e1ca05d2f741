/** The numbers behind "where do I stand?", each with its source in docs/evidence.md. */
import { dormantAfter } from '../relations/quiet.ts'
import { day, numbers } from '../numbers.ts'

export const auditNumbers = {
  /** docs/evidence.md, follow-up: a new contact has two weeks before the lack of a word says anything. */
  firstWordWithin: numbers.followUpWindow,
  /** docs/evidence.md, reply: words of theirs have a week before the lack of an answer says anything. */
  answerWithin: numbers.replyWindow,
  /** docs/evidence.md, renew and people. */
  quietAfter: numbers.renewQuietAfter,
  dormantAfter,
  /** docs/evidence.md, lead: three people; connect: an exchange in 180 d. */
  circlePeople: numbers.leadPeople,
  circleWithin: numbers.connectWindow,
  /** docs/evidence.md, touch-point audit: a year of own words (status J). */
  outsideWithin: 365 * day,
  rhythmWeeks: 52,
} as const
