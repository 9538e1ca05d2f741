/** Answering messages: parsed on arrival, answered with a `Result`, whatever happens inside. */
import { browser, type Runtime } from '../browser/browser.ts'
import { messageSchema, type Message, type Reply, type Result } from './protocol.ts'

/** Who sent a message: a tab's recorder or prompt, or a page of the extension (then `tab` is null). */
export interface Sender {
  tab: number | null
  frame: number | null
  /** What that tab shows; null where the browser does not tell. */
  address: string | null
}

export type Handlers = {
  [T in Message['type']]: (
    message: Extract<Message, { type: T }>,
    sender: Sender,
  ) => Promise<Reply<T>>
}

/** Starts answering; call it before the first `await`, so that no message that wakes the worker is missed. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, from: Runtime.MessageSender) => {
    if (from.id !== browser.runtime.id) return undefined
    const message = messageSchema.safeParse(raw)
    if (!message.success) return Promise.resolve(failed('bad-message', message.error))
    const sender = {
      tab: from.tab?.id ?? null,
      frame: from.frameId ?? null,
      address: from.tab?.url ?? null,
    }
    return answer(handlers, message.data, sender)
  })
}

async function answer(
  handlers: Handlers,
  message: Message,
  sender: Sender,
): Promise<Result<unknown>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the handler is chosen by the message's own type
  const handle = handlers[message.type] as (m: Message, s: Sender) => Promise<unknown>
  try {
    return { ok: true, value: await handle(message, sender) }
  } catch (cause) {
    console.error(message.type, cause)
    return failed('failed', cause)
  }
}

function failed(code: string, cause: unknown): Result<never> {
  return { ok: false, error: { code, message: String(cause) } }
}
