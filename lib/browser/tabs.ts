/** Addresses of open pages; the browser tells them of granted sites alone. */
import { browser } from './browser.ts'

/** Null where the tab is gone, or shows another site. */
export async function addressIn(tab: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tab)).url ?? null
  } catch {
    return null
  }
}
