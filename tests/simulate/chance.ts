/** Chance in invented lives: from one lot between 0 and 1, how often and which. */
import type { Answer } from '../../lib/domain/suggestion.ts'
import type { Persona } from './personas.ts'

/** So many of what comes by chance, on average `mean` (Poisson), by one draw. */
export function howMany(mean: number, lot: number): number {
  let [count, part] = [0, Math.exp(-mean)]
  for (let left = lot - part; left >= 0 && part > 0; left -= part) {
    count += 1
    part *= mean / count
  }
  return count
}

/** What they say to a prompt that they do not follow. */
export function answerBy({ answers }: Persona, lot: number): Answer {
  let left = lot
  for (const [answer, share] of answers) {
    left -= share
    if (left < 0) return answer
  }
  return 'unseen'
}
