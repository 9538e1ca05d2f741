/** Which sites are recorded: those asked for and granted, and no others. */
import { sessionClock } from '../browser/clock.ts'
import { hasHosts } from '../browser/permissions.ts'
import {
  injectIntoOpenTabs,
  registerScript,
  registeredScripts,
  unregisterScript,
} from '../browser/scripts.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import { withSite } from '../domain/settings.ts'
import { sites } from '../sites/all.ts'
import type { KnownSite } from '../sites/site.ts'

const scriptOf = (site: string): string => `recorder.${site}`
/** Each site has a script of its own (entrypoints/recorder-SITE.ts). */
const fileOf = (site: string): string => `/recorder-${site}.js`

/** Stores what the person asked for; `reconcile` then makes it so. */
export async function switchSite(site: string, asked: boolean): Promise<void> {
  const settings = withSite(await readSettings(), site, { asked })
  const { prompts } = settings
  const watchingSince =
    prompts.watchingSince ?? (asked ? instant((await sessionClock()).now()) : null)
  await writeSettings({ ...settings, prompts: { ...prompts, watchingSince } })
}

/** Stores whether an account of the person's own is left out on a site. */
export async function leaveOut(site: string, account: string, isLeftOut: boolean): Promise<void> {
  const settings = await readSettings()
  const others = (settings.sites[site]?.leftOut ?? []).filter((one) => one !== account)
  const leftOut = isLeftOut ? [...others, account] : others
  await writeSettings(withSite(settings, site, { leftOut }))
}

/** The sites that are asked for and granted. */
export async function sitesOn(): Promise<KnownSite[]> {
  const settings = await readSettings()
  const granted = await Promise.all(sites.map(({ hosts }) => hasHosts(hosts)))
  return sites.filter(({ id }, place) => settings.sites[id]?.asked === true && granted[place])
}

/** Ids of sites, by what became of them. */
export interface Reconciled {
  begun: string[]
  ended: string[]
  /** Begun, and in pages that were open before. */
  joined: string[]
}

/**
 * Makes the registered scripts those of the sites that are asked for and granted. Registrations are gone
 * after an update and a restart, so this runs at every start; tabs already open get the script once, when it
 * is registered anew. Recorders of a site switched off see the setting change and end by themselves.
 */
export async function reconcile(): Promise<Reconciled> {
  const changes: Reconciled = { begun: [], ended: [], joined: [] }
  const on = new Set((await sitesOn()).map(({ id }) => id))
  const registered = new Set(await registeredScripts())
  for (const { id, hosts } of sites) {
    const isOn = on.has(id)
    const isRegistered = registered.has(scriptOf(id))
    if (isOn && !isRegistered) {
      await registerScript({ id: scriptOf(id), hosts, file: fileOf(id) })
      changes.begun.push(id)
      if ((await injectIntoOpenTabs({ hosts, file: fileOf(id) })) > 0) changes.joined.push(id)
    }
    if (!isOn && isRegistered) {
      await unregisterScript(scriptOf(id))
      changes.ended.push(id)
    }
  }
  return changes
}

/**
 * A grant withdrawn in the browser turns the switch off: granting it again alone records nothing.
 *
 * @returns ids of the sites that this turned off
 */
export async function forgetWithdrawn(): Promise<string[]> {
  const ended: string[] = []
  for (const { id, hosts } of sites) {
    const { [id]: stored } = (await readSettings()).sites
    if (stored?.asked !== true || (await hasHosts(hosts))) continue
    await switchSite(id, false)
    ended.push(id)
  }
  return ended
}
