/** The recorder's way out: into the outbox first, then a word to the worker that there is mail. */
import { pageApi } from '../browser/page-script.ts'
import type { Clock } from '../domain/clock.ts'
import type { ActRequest } from '../domain/act-request.ts'
import type { Observation } from '../domain/entry.ts'
import {
  letterPrefix,
  signsPrefix,
  type Letter,
  type LetterState,
  type SignsLetter,
} from './letter.ts'
import type { Message } from './protocol.ts'

type Request = ActRequest | null

export interface RecorderSink {
  hold: (observation: Observation, state?: 'held' | 'answered', request?: Request) => void
  record: (observation: Observation, request?: Request) => void
  drop: (id: string) => void
}

/** Tells the worker, waking it when it sleeps; what it answers is of no concern to a page. */
export async function tellWorker(message: Message): Promise<void> {
  await pageApi().runtime.sendMessage(message)
}

async function put(state: LetterState, observation: Observation, request: Request): Promise<void> {
  const letter: Letter = { state, observation, request, writtenAt: Date.now() }
  await pageApi().storage.local.set({ [letterPrefix + observation.id]: letter })
}

async function take(id: string): Promise<void> {
  await pageApi().storage.local.remove(letterPrefix + id)
}

async function deliver(observation: Observation, request: Request): Promise<void> {
  try {
    await put('ready', observation, request)
  } catch (problem) {
    // Without its letter nothing could tell any more what an act was that the page did not tell.
    if (request?.isTold !== false) await tellWorker({ type: 'record', observations: [observation] })
    throw problem
  }
  await tellWorker({ type: 'mail' })
}

/**
 * Only the worker takes a recorded entry out of the outbox again, once it is in the ledger. When the word to
 * the worker is lost (the page is going away), it finds the letter at its next start.
 *
 * @param onProblem told of everything that fails; a letter that could not be written goes by message instead
 */
export function createRecorderSink(onProblem: (problem: unknown) => void): RecorderSink {
  // Each write is begun at once, never after another has ended: a page that goes away runs nothing later.
  // The browser carries writes out in the order they were begun, so a `ready` is never covered by its `held`.
  return {
    hold: (observation, state = 'held', request = null) =>
      void put(state, observation, request).catch(onProblem),
    record: (observation, request = null) => void deliver(observation, request).catch(onProblem),
    drop: (id) => void take(id).catch(onProblem),
  }
}

/** Leaves signs of the recorder's health for the worker, who is not woken for them. */
export async function leaveSigns(
  clock: Clock,
  site: { id: string; rulesVersion: number },
  signs: SignsLetter['signs'],
): Promise<void> {
  const letter = { site: site.id, rules: site.rulesVersion, signs, writtenAt: clock.now() }
  await pageApi().storage.local.set({ [signsPrefix + clock.id()]: letter satisfies SignsLetter })
}
