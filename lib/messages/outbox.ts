/** The outbox as the worker empties it. */
import { browser } from '../browser/browser.ts'
import { actRequestSchema } from '../domain/act-request.ts'
import { observationSchema, type Observation } from '../domain/entry.ts'
import { z } from '../domain/schema.ts'
import { isDue, letterPrefix, letterStates, type Letter } from './letter.ts'

const letterSchema = z.object({
  state: z.enum(letterStates),
  observation: observationSchema,
  request: z.nullable(actRequestSchema),
  writtenAt: z.number(),
})

/** What the worker reads of a letter. */
export type OpenLetter = Pick<Letter, 'observation' | 'request'>

export interface Letters {
  /** What took place: said by the page, or left behind by a page that is gone. */
  due: OpenLetter[]
  /** Keys of what can't be read; kept, and told. */
  damaged: string[]
}

/**
 * What in the outbox is due by now.
 *
 * @param now Unix time in milliseconds
 */
export async function readLetters(now: number): Promise<Letters> {
  const letters: Letters = { due: [], damaged: [] }
  for (const [key, stored] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(letterPrefix)) continue
    const letter = letterSchema.safeParse(stored)
    if (!letter.success) letters.damaged.push(key)
    else if (isDue(letter.data, now)) letters.due.push(letter.data)
  }
  return letters
}

/** Takes out what is in the ledger. */
export async function removeLetters(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await browser.storage.local.remove(ids.map((id) => letterPrefix + id))
}

/** Every act that waits, due or not. */
export async function waitingActs(): Promise<Observation[]> {
  const stored = Object.entries(await browser.storage.local.get(null))
  return stored.flatMap(([key, letter]) =>
    key.startsWith(letterPrefix) ? (letterSchema.safeParse(letter).data?.observation ?? []) : [],
  )
}
