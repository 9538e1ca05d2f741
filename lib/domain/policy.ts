/** The numbers of the nudge policy. */
import { day, minute } from './numbers.ts'

/** The caps, each with its source in docs/evidence.md, "Prompts". Lengths of time in milliseconds. */
export const policy = {
  /** Burden; leaving must stay easy (one sec). */
  perSession: 1,
  /** Start with two a day: five a day faded (HeartSteps), one a day stayed stable (Bell); three at most. */
  perDay: 2,
  perDayMost: 3,
  /** In seven days no more than four days' worth. */
  daysAWeek: 4,
  /** Receptivity: at least 90 minutes apart. */
  gap: 90 * minute,
  /** Only after three active minutes in the session: not at the door. */
  activeBefore: 3 * minute,
  /** Share of moments at which nothing is shown, so that the effect can be measured (Bell and others 2023). */
  heldBack: 0.4,
  /** The first week is only watched: what comes after is compared with it. */
  firstWeek: 7 * day,
  /** From the third week on four families may prompt instead of one. */
  fourFamiliesAfter: 14 * day,
  /** The same family twice in a row: after 7 d in which no other had anything to say. */
  sameAgainAfter: 7 * day,
  /** Whether the settings fit is asked at most every 14 d (Kovacs, Wu & Bernstein 2021). */
  askAgainAfter: 14 * day,
  /** "Fewer like this": the family rests 7 d. */
  fewerRest: 7 * day,
  /** Two refusals of a family in a row rest it 7 d. */
  refusalsInARow: 2,
  /** Three refusals in a day: quiet until tomorrow. */
  refusalsInADay: 3,
  /** Five refusals in a row: ask what is wished. */
  refusalsToAsk: 5,
  /**
   * A decision looks back so far; what is older is in the settings. Every cap and rest ends sooner, and of two families
   * unused for longer neither has waited more.
   */
  lookBack: 30 * day,
  /** A family that was shown twenty times and accepted in less than 5 % retires. */
  retireAfter: 20,
  retireBelow: 0.05,
  /** Hours of the local clock between which a prompt may come where the person has said nothing. */
  from: 7,
  until: 22,
} as const
