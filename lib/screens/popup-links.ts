/** Where the popup leads. */
import { dashboardAddress } from '../browser/pages.ts'
import { entryAddress, notebookAddress, settingsAddress, wholeHistory } from './route.ts'

export const popupLinks = {
  dashboard: dashboardAddress(),
  history: dashboardAddress(wholeHistory),
  settings: dashboardAddress(settingsAddress),
  notebook: dashboardAddress(notebookAddress),
  /** To what a mark or a fact stands for. */
  entries: ([first = '']: readonly string[]): string => dashboardAddress(entryAddress(first)),
}
