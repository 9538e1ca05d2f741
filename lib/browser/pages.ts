/** The extension's own pages. */
import { browser } from './browser.ts'

/** The address of the dashboard; a fragment leads to a place in it (lib/screens/route.ts). */
export function dashboardAddress(fragment = ''): string {
  return browser.runtime.getURL('dashboard.html') + fragment
}
