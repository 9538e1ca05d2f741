/** Where the popup leads. */
import { dashboardAddress } from '../browser/pages.ts'
import { notebookAddress, settingsAddress } from './route.ts'

export const popupLinks = {
  dashboard: dashboardAddress(),
  settings: dashboardAddress(settingsAddress),
  notebook: dashboardAddress(notebookAddress),
  /** To what a mark or a fact stands for. */
  entries: ([first]: readonly string[]): string => dashboardAddress(`#/history/${first}`),
}
