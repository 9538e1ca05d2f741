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

/** Of the page in front of which the popup was opened. */
export async function addressInFront(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.url ?? null
}
