/** What was heard of requests and waits for the act it belongs to: in memory alone, for a minute. */
import { recall, remember } from '../browser/memory.ts'
import { z } from '../domain/schema.ts'
import { factSchema, type BodyFact } from './body-words.ts'

const key = 'bodyWords'

/** Milliseconds after which it is of no use any more. */
const waits = 60_000

/** Keeps one more; called in the worker's queue. */
export async function keepFact(fact: BodyFact): Promise<void> {
  await remember('session', key, [...(await readFacts()), fact])
}

export async function readFacts(): Promise<BodyFact[]> {
  return (await recall('session', key, z.array(factSchema))) ?? []
}

/**
 * Forgets words that were used, and those too old to be of use.
 *
 * @param facts all that is kept, read in the same task of the worker's queue
 * @param now Unix time in milliseconds
 */
export async function forgetFacts(
  facts: readonly BodyFact[],
  used: readonly BodyFact[],
  now: number,
): Promise<void> {
  const isUsed = (fact: BodyFact): boolean =>
    used.some((one) => one.url === fact.url && one.startedAt === fact.startedAt)
  const kept = facts.filter((fact) => !isUsed(fact) && now - fact.startedAt < waits)
  if (kept.length < facts.length) await remember('session', key, kept)
}
