/** Small facts the worker must keep beyond its own life: for this browser session, or for good. */
import type { z } from '../domain/schema.ts'
import { browser } from './browser.ts'

/** Reads a fact, null where there is none or it can't be read. */
export async function recall<T>(
  area: 'session' | 'local',
  key: string,
  schema: z.ZodMiniType<T>,
): Promise<T | null> {
  const stored = schema.safeParse((await browser.storage[area].get(key))[key])
  return stored.success ? stored.data : null
}

export async function remember(
  area: 'session' | 'local',
  key: string,
  value: unknown,
): Promise<void> {
  await browser.storage[area].set({ [key]: value })
}

/** Forgets whatever was stored for good under other keys than these: letters that wait, keys of hashes, familiar controls. */
export async function forgetAllBut(keys: readonly string[]): Promise<void> {
  const stored = Object.keys(await browser.storage.local.get(null))
  await browser.storage.local.remove(stored.filter((key) => !keys.includes(key)))
}
