/** A word to the worker, said from one of the extension's own pages. */
import type { Message } from '../../../lib/messages/protocol.ts'
import type { Tab } from './tab.ts'

export async function send(page: Tab, message: Message): Promise<void> {
  const reply = await page.evaluate(async (said) => {
    const api = globalThis.browser ?? globalThis.chrome
    for (let tries = 5; ; tries -= 1) {
      try {
        return JSON.stringify(await api?.runtime.sendMessage(JSON.parse(said)))
      } catch (problem) {
        // Firefox's event page was just going to sleep; the next message wakes it.
        if (tries === 0) throw problem
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }
  }, JSON.stringify(message))
  const { ok } = JSON.parse(reply) as { ok: boolean }
  if (!ok) throw new Error(`${message.type}: ${reply}`)
}
