/** The recorder's way out: into the outbox first, then a word to the worker that there is mail. */
import { pageApi } from '../browser/page-script.ts'
import type { Observation } from '../domain/entry.ts'
import { letterPrefix, type Letter } from './letter.ts'
import type { Message } from './protocol.ts'

export interface RecorderSink {
  hold: (observation: Observation) => void
  record: (observation: Observation) => void
  drop: (id: string) => void
}

/** Tells the worker, waking it when it sleeps; what it answers is of no concern to a page. */
export async function tellWorker(message: Message): Promise<void> {
  await pageApi().runtime.sendMessage(message)
}

function put(state: Letter['state'], observation: Observation): Promise<void> {
  return pageApi().storage.local.set({ [letterPrefix + observation.id]: { state, observation } })
}

/**
 * Only the worker takes a recorded entry out of the outbox again, once it is in the ledger. When the word to
 * the worker is lost (the page is going away), it finds the letter at its next start.
 *
 * @param onProblem told of everything that fails; a letter that could not be written goes by message instead
 */
export function createRecorderSink(onProblem: (problem: unknown) => void): RecorderSink {
  /** Writes about one observation follow one another: a late `held` never covers a `ready`. */
  const writes = new Map<string, Promise<void>>()
  const inOrder = (id: string, write: () => Promise<void>, isLast = false): void => {
    const next = (writes.get(id) ?? Promise.resolve()).then(write).catch(onProblem)
    writes.set(id, next)
    if (isLast) void next.then(() => writes.delete(id))
  }

  async function deliver(observation: Observation): Promise<void> {
    try {
      await put('ready', observation)
    } catch (problem) {
      await tellWorker({ type: 'record', observations: [observation] })
      throw problem
    }
    await tellWorker({ type: 'mail' })
  }

  return {
    hold: (observation) => inOrder(observation.id, () => put('held', observation)),
    record: (observation) => inOrder(observation.id, () => deliver(observation), true),
    drop: (id) => inOrder(id, () => pageApi().storage.local.remove(letterPrefix + id), true),
  }
}
