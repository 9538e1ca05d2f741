/**
 * A letter: one observation in the outbox (`storage.local`), under its own key.
 *
 * Every candidate and entry stands there before anything else happens, and goes only when the worker has it
 * in the ledger: a dead worker, a closed tab, a killed browser lose nothing.
 */
import type { ActRequest } from '../domain/act-request.ts'
import type { Observation } from '../domain/entry.ts'

export const letterPrefix = 'outbox.'

/**
 * - `held`: the verdict is out; it would count if its page vanished now
 * - `answered`: the site said yes, and the page may still take it back
 * - `ready`: it took place
 */
export const letterStates = ['held', 'answered', 'ready'] as const
export type LetterState = (typeof letterStates)[number]

export interface Letter {
  state: LetterState
  observation: Observation
  request: ActRequest | null
  /** Unix time in milliseconds of this state: a letter nobody touches any more belongs to a page that is gone. */
  writtenAt: number
}

/**
 * How long a page may leave a letter untouched before it counts as gone, in milliseconds: a second or two
 * longer than a living page takes for its verdict (lib/recorder/verdict.ts).
 */
const goneAfter = { ready: 0, answered: 2_500, held: 12_000 }

/**
 * Whether a letter took place: said by its page, or left behind by one that is gone. One of a time to come was written
 * before the clock was set back, and must not wait until the clock is there again.
 *
 * @param now Unix time in milliseconds
 */
export function isDue(
  { state, writtenAt }: Pick<Letter, 'state' | 'writtenAt'>,
  now: number,
): boolean {
  return Math.abs(now - writtenAt) >= goneAfter[state]
}

export const signsPrefix = 'signs.'

/**
 * Signs of the recorder's own health in one page, under a key of their own: they wait for the worker's next turn,
 * and no message announces them.
 */
export interface SignsLetter {
  site: string
  /** Version of the site's rules they are about. */
  rules: number
  /** Ids of rules and landmarks with what was noticed, in order, and the print of a control that is new for its rule. */
  signs: [part: string, sign: string, print: string | null][]
  /** Unix time in milliseconds. */
  writtenAt: number
}
