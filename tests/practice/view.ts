import { hash, createRandom } from './world/random.ts'
import type { Scenario } from './world/scenario.ts'
import type { Say } from './world/words.ts'
import { direction, phraseBook } from './world/words.ts'
import type { World } from './world/world.ts'

/** What every page template is given. */
export interface View {
  world: World
  scenario: Scenario
  say: Say
  dir: 'ltr' | 'rtl'
  /** LinkedIn's class names: the words of our style sheet, hashed anew with every build (here: every people seed) */
  cls(names: string): string
  /** an opaque token of about 43 letters, the same one for the same key */
  token(key: string): string
}

/** The hashed class name that stands for one word of the style sheet. */
export function hashedClass(name: string, build: number): string {
  const digits = hash(`${build} ${name}`).toString(16).padStart(8, '0')
  return /^\d/.test(digits) ? `_${digits}` : digits
}

/** Makes the view of a world. */
export function viewOf(world: World): View {
  const { scenario } = world
  return {
    world,
    scenario,
    say: phraseBook(scenario.language),
    dir: direction(scenario.language),
    cls: (names) =>
      names
        .split(' ')
        .map((name) => hashedClass(name, scenario.people))
        .join(' '),
    token: (key) => createRandom(`token ${scenario.people} ${key}`).letters(43),
  }
}
