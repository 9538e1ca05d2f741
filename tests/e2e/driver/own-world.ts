/** The extension's own world in a site's page: no page sees into it, and into what it closes to pages it can see. */
import { sites } from '../../../lib/sites/heads.ts'
import type { Tab } from './tab.ts'

/**
 * Runs a function there, in the top frame of the one page of a site that is open.
 *
 * @param desk a page of the extension
 * @param run its text is sent, so it stands alone; what it returns goes through JSON
 */
export async function inOwnWorld<Value>(desk: Tab, run: () => Value): Promise<Value> {
  const hosts = JSON.stringify(sites.flatMap((site) => site.hosts))
  // As text, since a function can't carry another one along.
  const asked = `(async () => {
    const { scripting, tabs } = globalThis.browser ?? globalThis.chrome
    const [tab] = await tabs.query({ url: ${hosts} })
    const target = { tabId: tab.id, frameIds: [0] }
    const [found] = await scripting.executeScript({ target, func: ${run.toString()} })
    return JSON.stringify(found.result ?? null)
  })()`
  return JSON.parse(await desk.evaluate<null, string>(asked as never, null)) as Value
}
