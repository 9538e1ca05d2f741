/** Where the popup leads. */
import { pageAddress } from '../browser/pages.ts'
import { notebookAddress, settingsAddress } from './route.ts'

export const popupLinks = {
  dashboard: pageAddress('dashboard'),
  settings: pageAddress('dashboard', settingsAddress),
  notebook: pageAddress('dashboard', notebookAddress),
  /** To what a mark or a fact stands for. */
  entries: ([first]: readonly string[]): string => pageAddress('dashboard', `#/history/${first}`),
}
