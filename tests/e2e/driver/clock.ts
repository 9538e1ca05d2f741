/** The clock of a browser's session, which the extension's own pages alone can set. */
import type { Tab } from './tab.ts'

/** Sets it ahead of the system's; `page` is one of the extension. */
export async function setAhead(page: Tab, milliseconds: number): Promise<void> {
  await page.evaluate(
    async (offset) =>
      (globalThis.browser ?? globalThis.chrome)?.storage.session.set({ clockOffset: offset }),
    milliseconds,
  )
}
