/** A pause: nothing is recorded on any site until it is over, and then on those it was before. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { wakeForPause } from '../browser/worker-events.ts'
import { switchSite } from './switches.ts'

/** @param until instant at which it is over; null: when the person says so */
export async function pause(until: string | null): Promise<void> {
  const { sites, paused } = await readSettings()
  const on = Object.entries(sites).flatMap(([id, { asked }]) => (asked ? id : []))
  for (const site of on) await switchSite(site, false)
  const all = [...new Set([...(paused?.sites ?? []), ...on])]
  await writeSettings({ ...(await readSettings()), paused: { sites: all, until } })
  if (until === null) return
  await wakeForPause(Date.parse(until) - (await sessionClock()).now())
}

/** The person has switched a site themselves: the end of a pause leaves it as they wished. */
export async function dealtWith(site: string): Promise<void> {
  const settings = await readSettings()
  const { paused } = settings
  if (!paused?.sites.includes(site)) return
  const sites = paused.sites.filter((one) => one !== site)
  await writeSettings({ ...settings, paused: { ...paused, sites } })
}

/** Goes on where it was before. */
export async function resume(): Promise<void> {
  const { paused } = await readSettings()
  if (!paused) return
  for (const site of paused.sites) await switchSite(site, true)
  await writeSettings({ ...(await readSettings()), paused: null })
}

/** Ends a pause that is over, and returns whether it was; one that is not is waited for, also after a restart. */
export async function resumeWhenOver(): Promise<boolean> {
  const { paused } = await readSettings()
  if (!paused?.until) return false
  const rest = Date.parse(paused.until) - (await sessionClock()).now()
  if (rest > 0) await wakeForPause(rest)
  else await resume()
  return rest <= 0
}
