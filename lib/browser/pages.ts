/** The extension's own pages. */
import { browser } from './browser.ts'

export type Page = 'welcome' | 'dashboard'

/** Address of a page, for links; `fragment` leads to a room of it (`#/settings`). */
export function pageAddress(page: Page, fragment = ''): string {
  return browser.runtime.getURL(`${page}.html`) + fragment
}

/** Opens a page in a new tab. */
export async function openPage(page: Page, fragment = ''): Promise<void> {
  await browser.tabs.create({ url: pageAddress(page, fragment) })
}
