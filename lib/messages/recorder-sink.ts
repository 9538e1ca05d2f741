/** The recorder's way out: first into the outbox, then to the worker, out of the outbox once it is safe. */
import type { Observation } from '../domain/entry.ts'
import { send } from './client.ts'
import { putLetter, removeLetters } from './outbox.ts'

export interface RecorderSink {
  hold(observation: Observation): void
  record(observation: Observation): void
  drop(id: string): void
}

/**
 * @param onProblem told of a write that failed; the entry is then sent to the worker without it
 */
export function createRecorderSink(onProblem: (problem: unknown) => void): RecorderSink {
  /** Writes about one observation follow one another: a late `held` never covers a `ready`. */
  const writes = new Map<string, Promise<unknown>>()
  const inOrder = (id: string, write: () => Promise<unknown>): Promise<unknown> => {
    const next = (writes.get(id) ?? Promise.resolve()).then(write).catch(onProblem)
    writes.set(id, next)
    return next
  }

  async function deliver(observation: Observation): Promise<void> {
    const written = inOrder(observation.id, () => putLetter('ready', observation))
    await written
    const result = await send({ type: 'record', observations: [observation] })
    if (result.ok) await inOrder(observation.id, () => removeLetters(result.value.stored))
    // Not acknowledged: it stays in the outbox, and the worker finds it there when it next starts.
    writes.delete(observation.id)
  }

  return {
    hold: (observation) => void inOrder(observation.id, () => putLetter('held', observation)),
    record: (observation) => void deliver(observation).catch(onProblem),
    drop: (id) => void inOrder(id, () => removeLetters([id])).then(() => writes.delete(id)),
  }
}
