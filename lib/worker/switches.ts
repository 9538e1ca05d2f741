/** Which sites are recorded: those asked for and granted, and no others. */
import { hasHosts } from '../browser/permissions.ts'
import {
  injectIntoOpenTabs,
  registerScript,
  registeredScripts,
  unregisterScript,
} from '../browser/scripts.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { sites } from '../sites/all.ts'

const scriptOf = (site: string): string => `recorder.${site}`
/** Each site has a script of its own (entrypoints/recorder-SITE.ts). */
const fileOf = (site: string): string => `/recorder-${site}.js`

/** Stores what the person asked for; `reconcile` then makes it so. */
export async function switchSite(site: string, asked: boolean): Promise<void> {
  const settings = await readSettings()
  await writeSettings({ ...settings, sites: { ...settings.sites, [site]: { asked } } })
}

/**
 * Makes the registered scripts those of the sites that are asked for and granted. Registrations are gone
 * after an update and a restart, so this runs at every start; tabs already open get the script once, when it
 * is registered anew. Recorders of a site switched off see the setting change and end by themselves.
 */
export async function reconcile(): Promise<void> {
  const settings = await readSettings()
  const registered = new Set(await registeredScripts())
  for (const { id, hosts } of sites) {
    const isOn = settings.sites[id]?.asked === true && (await hasHosts(hosts))
    const isRegistered = registered.has(scriptOf(id))
    if (isOn && !isRegistered) {
      await registerScript({ id: scriptOf(id), hosts, file: fileOf(id) })
      await injectIntoOpenTabs({ hosts, file: fileOf(id) })
    }
    if (!isOn && isRegistered) await unregisterScript(scriptOf(id))
  }
}

/** A grant withdrawn in the browser turns the switch off: granting it again alone records nothing. */
export async function forgetWithdrawn(): Promise<void> {
  for (const { id, hosts } of sites) {
    const { [id]: stored } = (await readSettings()).sites
    if (stored?.asked === true && !(await hasHosts(hosts))) await switchSite(id, false)
  }
}
