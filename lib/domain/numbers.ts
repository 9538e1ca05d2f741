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
  /** docs/evidence.md: so many suggestions of one family are open at a time. */
  openAtOnce: 3,

  /** docs/evidence.md, look back: acts and notes of the last 60 d are what suggestions rest on. */
  lookBack: 60 * day,

  /** docs/evidence.md, thank: 7 d to say it; once per person per 90 d. */
  thankWindow: 7 * day,
  thankNotAgainWithin: 90 * day,
  /** docs/evidence.md, thank: five items of theirs read in 30 d, and a note that they made one think. */
  thankItemsRead: 5,
  thankReadWindow: 30 * day,

  /** docs/evidence.md, renew: two exchanges ever, none for 180 d. */
  renewExchanges: 2,
  renewQuietAfter: 180 * day,
  /** docs/evidence.md, renew: 14 active days without own words to anybody. */
  renewActiveDays: 14,
  /** docs/evidence.md, renew: beside the one known best, one at random of the next nine (Walter and others 2015). */
  renewAmong: 9,
  renewOpenFor: 14 * day,
  /** docs/evidence.md, renew: awake with an answer within 30 d. */
  renewSecond: 30 * day,

  /** docs/evidence.md, ask: a draft or a problem kept alone for 3 d; three helps and no question in 30 d. */
  askDraftAge: 3 * day,
  askGives: 3,
  askWindow: 30 * day,
  askOpenFor: 14 * day,

  /** docs/evidence.md, make: six notes on one tag in 14 d, or something learned kept for 7 d. */
  makeNotes: 6,
  makeWindow: 14 * day,
  makeLearnedAge: 7 * day,
  makeOpenFor: 14 * day,

  /** docs/evidence.md, give: helped in the last 14 d; asked by somebody 3 d ago; asked twice more than helped in 30 d. */
  giveWindow: 14 * day,
  giveAskedAge: 3 * day,
  giveBalance: 2,
  giveBalanceWindow: 30 * day,
  /** docs/evidence.md, give: none when five helps were given in 7 d. */
  giveEnough: 5,
  giveEnoughWindow: 7 * day,
  giveOpenFor: 14 * day,

  /** docs/evidence.md, connect: an exchange with each in 180 d. */
  connectWindow: 180 * day,
  connectOpenFor: 14 * day,

  /** docs/evidence.md, deepen: three answers to one person on one tag within 60 d; open for 45 d. */
  deepenAnswers: 3,
  deepenWindow: 60 * day,
  deepenOpenFor: 45 * day,

  /** docs/evidence.md, deepen: asked by two people on one tag. */
  deepenAskers: 2,
  /** docs/evidence.md, deepen: a second half-hour within 45 d of the first. */
  deepenSecond: 45 * day,

  /** docs/evidence.md, lead: three people on one tag within 30 d; open for 21 d. */
  leadPeople: 3,
  leadWindow: 30 * day,
  leadOpenFor: 21 * day,

  /** docs/evidence.md, lead: three drafts or notes on one problem; ten items read in a group within 30 d. */
  leadProblems: 3,
  leadItemsRead: 10,
  /** docs/evidence.md, lead: a second meeting within 45 d. */
  leadSecond: 45 * day,

  /** docs/evidence.md, horizon: less than a tenth of ten exchanges in 30 d outside one's own field. */
  horizonExchanges: 10,
  horizonShare: 0.1,
  horizonWindow: 30 * day,
  /** docs/evidence.md, horizon: somebody first met within 90 d. */
  horizonMetWithin: 90 * day,
  horizonOpenFor: 14 * day,
  /** docs/evidence.md, horizon: a talk with somebody who sees it differently, open for 7 d, once in 14 d. */
  horizonTalkOpenFor: 7 * day,
  horizonTalkNotAgain: 14 * day,

  /** docs/evidence.md, promise: due within 24 h, or 3 d past. */
  promiseBefore: 24 * hour,
  promiseAfter: 3 * day,
  promiseOpenFor: 7 * day,
  /** docs/evidence.md, promise: four turns with one person on one tag in 14 d may be easier in a call; within 14 d. */
  voiceTurns: 4,
  voiceWindow: 14 * day,
  voiceOpenFor: 14 * day,

  /** docs/evidence.md, reply: an answer opened within 14 d. */
  replySecond: 14 * day,

  /** docs/evidence.md, global stops: the same step for the same person not again within 30 d. */
  notAgainWithin: 30 * day,
  /** docs/evidence.md, global stops: two messages unanswered within 30 d; nothing about them for 90 d. */
  unansweredWithin: 30 * day,
  leftAloneFor: 90 * day,
  /** docs/evidence.md, answers: "Not now" rests a day (judgement). */
  notNowRest: 1 * day,
} as const
