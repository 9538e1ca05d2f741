/** What the person wishes of prompts. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import { hour } from '../domain/numbers.ts'
import {
  promptSettingsSchema,
  type PromptSettings,
  type WishedPrompts,
} from '../domain/prompt-settings.ts'

/** Said at any time; whoever has changed their settings is not asked about them for a while. */
export async function setPrompts(wished: WishedPrompts): Promise<void> {
  const { prompts } = await readSettings()
  await change(promptSettingsSchema.parse({ ...prompts, ...wished, askedAt: await now() }))
}

/** The first week is long enough. */
export async function startPrompts(): Promise<void> {
  await change({ startedAt: await now() })
}

/** None for so many hours; 0: again from now on. */
export async function restPrompts(hours: number): Promise<void> {
  const until = instant((await sessionClock()).now() + hours * hour)
  await change({ offUntil: hours === 0 ? null : until })
}

async function now(): Promise<string> {
  return instant((await sessionClock()).now())
}

async function change(part: Partial<PromptSettings>): Promise<void> {
  const settings = await readSettings()
  await writeSettings({ ...settings, prompts: { ...settings.prompts, ...part } })
}
