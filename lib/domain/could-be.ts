/** What an act may turn out to be that looks like a suggested step. */
import type { Act } from './entry.ts'
import type { Family, Suggestion } from './suggestion.ts'

/** By families of which only the person can say whether an act was the step (`couldBe` in `families/`). */
const acts: Partial<Record<Family, Act>> = {
  ask: 'ask',
  connect: 'introduce',
  deepen: 'mentor',
  give: 'help',
  lead: 'ask',
  thank: 'thank',
}

/** The act that the person would make it by saying yes; null where the family has none. */
export function actItCouldBe({ family }: Suggestion): Act | null {
  return acts[family] ?? null
}
