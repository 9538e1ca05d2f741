/** The page in front: whether it is left out, and the way to leave it out or notice it again. */
import type * as protocol from '../messages/protocol.ts'
import { latest } from './latest.ts'
import type { Outside } from './outside.ts'
import { createStore, type Store } from './store.ts'

/** Whether it is left out; null: its site is not noticed. */
export interface ThisPage extends Store<boolean | null> {
  /** Leaves it out, or notices it again; says whether that is kept. */
  change: () => Promise<boolean>
}

/** Follows the tab and the settings until the signal aborts. */
export async function openThisPage(
  { frontTab, send, watchSettings }: Pick<Outside, 'frontTab' | 'send' | 'watchSettings'>,
  signal: AbortSignal,
): Promise<ThisPage> {
  let page: (protocol.ThisPage & { address: string }) | null = null
  const store = createStore<boolean | null>(null)
  const read = latest(async () => {
    const address = await frontTab.address()
    const reply = address === null ? null : await send({ type: 'this-page', address })
    page = address !== null && reply?.ok && reply.value ? { address, ...reply.value } : null
    store.write(page && page.leftOut.length > 0)
  })
  await read()
  frontTab.watch(() => void read(), signal)
  watchSettings(() => void read(), signal)
  return {
    ...store,
    async change() {
      if (!page) return false
      const { address, site, leftOut } = page
      const { ok } = await (leftOut.length > 0
        ? send({ type: 'notice-pages', site, marks: leftOut })
        : send({ type: 'leave-page-out', address }))
      if (ok) await read()
      return ok
    },
  }
}
