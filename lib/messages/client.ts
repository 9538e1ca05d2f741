/** Asking the worker: a message out, a parsed `Result` back. */
import { browser } from '../browser/browser.ts'
import { z } from '../domain/schema.ts'
import type { Message, Reply, Result } from './protocol.ts'

const failureSchema = z.object({
  ok: z.literal(false),
  error: z.object({ code: z.string(), message: z.string() }),
})

/** Milliseconds before asking again: Firefox's event page can't be reached while it falls asleep. */
const waits = [100, 300, 1_000]

/** Every message may be asked twice: what it does is the same the second time. */
async function persistently<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (const wait of waits) {
    try {
      return await ask()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return ask()
}

const successSchema = z.object({ ok: z.literal(true), value: z.unknown() })

/**
 * Sends a message to the worker, waking it when it sleeps.
 *
 * Never throws: a worker that can't be reached or a reply that can't be read is a failed `Result`
 * (`code: 'unreachable'` or `'bad-reply'`).
 */
export async function send<M extends Message>(message: M): Promise<Result<Reply<M['type']>>> {
  let reply: unknown
  // What all replies look like is much, and nothing is to be shown of it before the first one comes.
  const protocol = import('./protocol.ts')
  try {
    reply = await persistently(() => browser.runtime.sendMessage(message))
  } catch (cause) {
    return { ok: false, error: { code: 'unreachable', message: String(cause) } }
  }
  const failure = failureSchema.safeParse(reply)
  if (failure.success) return failure.data
  const { replySchemas } = await protocol
  const success = successSchema.safeParse(reply)
  const value = replySchemas[message.type].safeParse(success.data?.value)
  if (!success.success || !value.success) {
    return { ok: false, error: { code: 'bad-reply', message: String(value.error) } }
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- just parsed by this very type's schema
  return { ok: true, value: value.data as Reply<M['type']> }
}
