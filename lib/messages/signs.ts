/** Signs of the recorder's health, as the worker takes them out of storage. */
import { browser } from '../browser/browser.ts'
import { familiarKey } from '../browser/storage-keys.ts'
import { instant } from '../domain/clock.ts'
import { signSchema, type Noted } from '../domain/health.ts'
import { z } from '../domain/schema.ts'
import { signsPrefix } from './letter.ts'

const letterSchema = z.object({
  site: z.string(),
  rules: z.number(),
  signs: z.array(z.tuple([z.string(), signSchema, z.nullable(z.string())])),
  writtenAt: z.number(),
})

export interface WaitingSigns {
  /** In the order of time. */
  noted: Noted[]
  /** Of controls that led to the requests of acts (lib/recorder/print.ts), with the part of each. */
  prints: [print: string, part: string][]
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
  const letters = waiting
    .flatMap(([, letter]) => letterSchema.safeParse(letter).data ?? [])
    .toSorted((one, other) => one.writtenAt - other.writtenAt)
  const noted = letters.flatMap(({ site, rules, signs, writtenAt }) =>
    signs.map(([part, sign]) => ({ site, part, rules, sign, at: instant(writtenAt + offset) })),
  )
  const prints = letters.flatMap(({ signs }) =>
    signs.flatMap(([part, , print]): [string, string][] => (print === null ? [] : [[print, part]])),
  )
  return { noted, prints, keys: waiting.map(([key]) => key) }
}

const familiarSchema = z.array(z.tuple([z.string(), z.string()]))
/** Controls remembered for one part: a site has a few in each language and layout. */
const mostFamiliar = 20

/** Writes them down for the recorders of pages to come; the oldest go first. */
export async function keepPrints(prints: WaitingSigns['prints']): Promise<void> {
  if (prints.length === 0) return
  const stored = (await browser.storage.local.get(familiarKey))[familiarKey]
  const known = familiarSchema.safeParse(stored).data ?? []
  const byPart = Map.groupBy(new Map([...known, ...prints]), ([, part]) => part)
  await browser.storage.local.set({
    [familiarKey]: [...byPart.values()].flatMap((some) => some.slice(-mostFamiliar)),
  })
}

/** Forgets what pages of a site left: signs that wait, and controls known from there. */
export async function forgetSite(site: string): Promise<void> {
  const stored = Object.entries(await browser.storage.local.get(null))
  const ofSite = stored.filter(
    ([key, letter]) =>
      key.startsWith(signsPrefix) && letterSchema.safeParse(letter).data?.site === site,
  )
  await removeSigns(ofSite.map(([key]) => key))
  const known = familiarSchema.safeParse(Object.fromEntries(stored)[familiarKey]).data ?? []
  const kept = known.filter(([, part]) => !part.startsWith(`${site}.`))
  if (kept.length < known.length) await browser.storage.local.set({ [familiarKey]: kept })
}

/** Removes what was counted. */
export async function removeSigns(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys])
}
