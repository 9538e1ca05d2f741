/** The outbox as the worker empties it. */
import { browser } from '../browser/browser.ts'
import { observationSchema, type Observation } from '../domain/entry.ts'
import { z } from '../domain/schema.ts'
import { letterPrefix } from './letter.ts'

const letterSchema = z.object({
  state: z.enum(['held', 'ready']),
  observation: observationSchema,
})

export interface Letters {
  ready: Observation[]
  held: Observation[]
  /** Keys of what can't be read; kept, and told. */
  damaged: string[]
}

/** Everything that stands in the outbox. */
export async function readLetters(): Promise<Letters> {
  const letters: Letters = { ready: [], held: [], damaged: [] }
  for (const [key, stored] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(letterPrefix)) continue
    const letter = letterSchema.safeParse(stored)
    if (letter.success) letters[letter.data.state].push(letter.data.observation)
    else letters.damaged.push(key)
  }
  return letters
}

/** Takes out what is in the ledger. */
export async function removeLetters(ids: readonly string[]): Promise<void> {
  await browser.storage.local.remove(ids.map((id) => letterPrefix + id))
}
