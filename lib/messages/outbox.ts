/**
 * The outbox: every candidate and entry stands in `storage.local` before anything else happens, and goes
 * only when the worker has it in the ledger. A dead worker, a closed tab, a killed browser lose nothing.
 */
import { browser } from '../browser/browser.ts'
import { observationSchema, type Observation } from '../domain/entry.ts'
import { z } from '../domain/schema.ts'

const prefix = 'outbox.'

const letterSchema = z.object({
  /** `held`: its verdict is still out. `ready`: it took place. */
  state: z.enum(['held', 'ready']),
  observation: observationSchema,
})
type Letter = z.infer<typeof letterSchema>

export interface Letters {
  ready: Observation[]
  held: Observation[]
  /** Keys of what can't be read; kept, and told. */
  damaged: string[]
}

/** Puts an observation under its own key, over an earlier state of the same one. */
export async function putLetter(state: Letter['state'], observation: Observation): Promise<void> {
  await browser.storage.local.set({ [prefix + observation.id]: { state, observation } })
}

/** Takes observations out: they are in the ledger, or did not take place. */
export async function removeLetters(ids: readonly string[]): Promise<void> {
  await browser.storage.local.remove(ids.map((id) => prefix + id))
}

/** Everything that stands in the outbox. */
export async function readLetters(): Promise<Letters> {
  const letters: Letters = { ready: [], held: [], damaged: [] }
  for (const [key, stored] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(prefix)) continue
    const letter = letterSchema.safeParse(stored)
    if (letter.success) letters[letter.data.state].push(letter.data.observation)
    else letters.damaged.push(key)
  }
  return letters
}
