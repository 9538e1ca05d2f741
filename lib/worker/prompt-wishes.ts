/** What the person wishes of prompts. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import {
  promptSettingsSchema,
  type PromptSettings,
  type WishedPrompts,
} from '../domain/prompt-settings.ts'

/** Said at any time; whoever has changed their settings is not asked about them for a while. */
export async function setPrompts(wished: WishedPrompts): Promise<void> {
  const { prompts } = await readSettings()
  await changePrompts(promptSettingsSchema.parse({ ...prompts, ...wished, askedAt: await now() }))
}

/** The first week is long enough. */
export async function startPrompts(): Promise<void> {
  await changePrompts({ startedAt: await now() })
}

async function now(): Promise<string> {
  return instant((await sessionClock()).now())
}

/** Changes some of what is kept about prompts. */
export async function changePrompts(part: Partial<PromptSettings>): Promise<void> {
  const settings = await readSettings()
  await writeSettings({ ...settings, prompts: { ...settings.prompts, ...part } })
}
