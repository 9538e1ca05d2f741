/** A word to the worker, said from one of the extension's own pages. */
import type { Message } from '../../../lib/messages/protocol.ts'
import type { Tab } from './tab.ts'

export async function send(page: Tab, message: Message): Promise<void> {
  const reply = await page.evaluate(async (said) => {
    const api = globalThis.browser ?? globalThis.chrome
    const answer: unknown = await api?.runtime.sendMessage(JSON.parse(said))
    return JSON.stringify(answer)
  }, JSON.stringify(message))
  const { ok } = JSON.parse(reply) as { ok: boolean }
  if (!ok) throw new Error(`${message.type}: ${reply}`)
}
