/** How the person's system is set, as pages hear of it (Chromium only). */
import { setTimeout as sleep } from 'node:timers/promises'
import { devtools } from './chromium.ts'
import type { Tab } from './tab.ts'

const features = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  contrast: { 'prefers-color-scheme': 'light', 'prefers-contrast': 'more' },
  'contrast-dark': { 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' },
  forced: { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const satisfies Record<string, Record<string, string>>

export type SystemSetting = keyof typeof features

/** What most people have. */
export const plainSettings: readonly SystemSetting[] = ['light', 'dark']
export const systemSettings: readonly SystemSetting[] = [
  ...plainSettings,
  'contrast',
  'contrast-dark',
  'forced',
]

/** Sets it for one tab, and waits until the page is drawn so. */
export async function setSystem(tab: Tab, setting: SystemSetting): Promise<void> {
  const session = await devtools(tab)
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features[setting]).map(([name, value]) => ({ name, value })),
  })
  await sleep(300)
}
