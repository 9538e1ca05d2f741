/** The extension's own pages. */
import { browser } from './browser.ts'

export type Page = 'welcome' | 'dashboard'

/** Address of a page, for links; `fragment` leads to a room of it (`#/settings`). */
export function pageAddress(page: Page, fragment = ''): string {
  return browser.runtime.getURL(`${page}.html`) + fragment
}
