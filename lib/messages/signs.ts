/** Signs of the recorder's health, as the worker takes them out of storage. */
import { browser } from '../browser/browser.ts'
import { instant } from '../domain/clock.ts'
import { signSchema, type Noted } from '../domain/health.ts'
import { z } from '../domain/schema.ts'
import { signsPrefix } from './letter.ts'

const letterSchema = z.object({
  site: z.string(),
  rules: z.number(),
  signs: z.array(z.tuple([z.string(), signSchema])),
  writtenAt: z.number(),
})

export interface WaitingSigns {
  /** In the order of time. */
  noted: Noted[]
  /** Keys to remove once they are counted, those of unreadable letters among them. */
  keys: string[]
}

/**
 * What pages left.
 *
 * @param offset milliseconds this browser session's clock is ahead
 */
export async function readSigns(offset: number): Promise<WaitingSigns> {
  const stored = Object.entries(await browser.storage.local.get(null))
  const waiting = stored.filter(([key]) => key.startsWith(signsPrefix))
  const noted = waiting
    .flatMap(([, letter]) => letterSchema.safeParse(letter).data ?? [])
    .toSorted((one, other) => one.writtenAt - other.writtenAt)
    .flatMap(({ site, rules, signs, writtenAt }) =>
      signs.map(([part, sign]) => ({ site, part, rules, sign, at: instant(writtenAt + offset) })),
    )
  return { noted, keys: waiting.map(([key]) => key) }
}

/** Removes what was counted. */
export async function removeSigns(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys])
}
