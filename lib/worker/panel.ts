/** The side panel: the browser offers it while the person wants it, and not before. */
import { offerPanel } from '../browser/panel.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'

export async function setPanel(isOn: boolean): Promise<void> {
  await writeSettings({ ...(await readSettings()), panel: isOn })
  await offerPanel(isOn)
}

/** Chromium forgets it with every start of the browser and every update. */
export async function keepPanel(): Promise<void> {
  await offerPanel((await readSettings()).panel)
}
