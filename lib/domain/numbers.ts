/**
 * The numbers behind suggestions, in one place; each with its source in docs/evidence.md.
 *
 * Lengths of time are milliseconds. Windows are closed: an act exactly at the edge is inside.
 */
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const numbers = {
  /** docs/evidence.md, follow-up: first idea at 72 h (early contact predicts how long a tie lasts). */
  followUpAfter: 72 * hour,
  /** docs/evidence.md, follow-up: accepted no longer ago than 14 d; open for as long. */
  followUpWindow: 14 * day,
  /** docs/evidence.md, follow-up: three accepts within ten minutes make one suggestion. */
  quickAccepts: 3,
  quickAcceptsWithin: 10 * minute,

  /** docs/evidence.md, reply: window and time to answer, 7 d. */
  replyWindow: 7 * day,
  /** docs/evidence.md, reply: five light touches in the window and no own words. */
  replyTouches: 5,
  /** docs/evidence.md, reply: five items of one person read in 30 d. */
  replyItemsRead: 5,
  replyReadWindow: 30 * day,
  /** docs/evidence.md, reply: judgement, so that an evening of reactions doesn't become a list of chores. */
  replyOpenAtOnce: 3,

  /** docs/evidence.md, deepen: three answers to one person on one tag within 60 d; open for 45 d. */
  deepenAnswers: 3,
  deepenWindow: 60 * day,
  deepenOpenFor: 45 * day,

  /** docs/evidence.md, lead: three people on one tag within 30 d; open for 21 d. */
  leadPeople: 3,
  leadWindow: 30 * day,
  leadOpenFor: 21 * day,

  /** docs/evidence.md, global stops: the same step for the same person not again within 30 d. */
  notAgainWithin: 30 * day,
  /** docs/evidence.md, answers: "Not now" rests a day (judgement). */
  notNowRest: 1 * day,
} as const
