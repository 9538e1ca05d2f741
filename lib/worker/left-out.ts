/** Pages left out: in every layer from the moment the person says so, and until they say otherwise. */
import { sessionClock } from '../browser/clock.ts'
import { readSettings, writeSettings } from '../browser/settings.ts'
import { instant } from '../domain/clock.ts'
import { dayOf } from '../domain/day.ts'
import type { Erasure } from '../domain/erasure.ts'
import { leavingOut, leftOutAt, noticingAgain, withoutErasedPages } from '../domain/left-out.ts'
import type { Settings } from '../domain/settings.ts'
import type { Sender } from '../messages/server.ts'
import type { ThisPage } from '../messages/protocol.ts'
import { isOfSite, pageAt } from '../sites/address.ts'
import { sites } from '../sites/all.ts'
import type { KnownSite } from '../sites/site.ts'

/** Leaves the page at an address out; returns whether it is of a site that is noticed, and so left out now. */
export async function leavePageOut(address: string): Promise<boolean> {
  const settings = await readSettings()
  const found = placeOf(settings, address)
  if (!found) return false
  const { url, site } = found
  const clock = await sessionClock()
  const day = dayOf(instant(clock.now()), clock.zone(), settings.dayStart)
  await writeSettings(leavingOut(settings, site.id, { ...pageAt(url, site), day }, freshKey()))
  return true
}

/** @param marks the first mark of each page */
export async function noticePages(site: string, marks: readonly number[]): Promise<void> {
  await writeSettings(noticingAgain(await readSettings(), site, marks))
}

/** What a page is, where its site is noticed: its site, and by which of the pages left out it is. */
export async function thisPage(address: string): Promise<ThisPage | null> {
  const settings = await readSettings()
  const found = placeOf(settings, address)
  return found && { site: found.site.id, leftOut: marksAt(settings, found) }
}

/** Whether the page at an address is left out; one that is not known is not. */
export function isLeftOutAt(settings: Settings, address: string | null): boolean {
  const found = address === null ? null : placeOf(settings, address)
  return found !== null && marksAt(settings, found).length > 0
}

/** The tab of a page in which a prompt may come, whatever else is to be so; null: in none. */
export async function promptTab({ tab, address }: Sender): Promise<number | null> {
  return isLeftOutAt(await readSettings(), address) ? null : tab
}

/** Nothing of what is erased is told by what is left out, which stays so. */
export async function forgetAddresses(erasure: Erasure, who: ReadonlySet<string>): Promise<void> {
  await writeSettings(withoutErasedPages(await readSettings(), erasure, who))
}

interface Place {
  url: URL
  site: KnownSite
}

function placeOf(settings: Settings, address: string): Place | null {
  const url = URL.parse(address)
  const site = url && sites.find((one) => isOfSite(url, one))
  return site && settings.sites[site.id]?.asked === true ? { url, site } : null
}

/** The first mark of each page by which it is left out. */
function marksAt(settings: Settings, { url, site }: Place): number[] {
  return leftOutAt(settings, site.id, url.pathname).flatMap(({ marks }) => marks[0] ?? [])
}

function freshKey(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (high * 2 ** 20 + (low >>> 12)) % 1e12
}
