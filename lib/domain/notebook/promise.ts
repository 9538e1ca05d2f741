/** A promise to somebody: kept, moved or released, and each of them is a good end. */
import type { Day } from '../day.ts'
import { daySchema, idSchema, instantSchema, personSchema } from '../entry.ts'
import { z } from '../schema.ts'

export const promiseSchema = z.object({
  record: z.literal('promise'),
  id: idSchema,
  changedAt: instantSchema,
  /** When it was made. */
  at: instantSchema,
  /** What, in the person's own words. */
  text: z.string().check(z.minLength(1), z.maxLength(140)),
  to: z.nullable(personSchema),
  /** The circle it was made to; null for none. */
  circle: z.nullable(idSchema),
  /** The day it is due now. */
  due: daySchema,
  /** Each time it was moved: when, and the day it was due before. */
  moves: z.array(z.object({ at: instantSchema, from: daySchema })),
  state: z.enum(['open', 'kept', 'released']),
  /** Null while it is open. */
  closedAt: z.nullable(instantSchema),
  /** What was said when it was released; may be empty. */
  line: z.string().check(z.maxLength(140)),
})
export type KeptPromise = z.infer<typeof promiseSchema>

/** Kept, however late. */
export function kept(promise: KeptPromise, at: string): KeptPromise {
  return { ...promise, state: 'kept', closedAt: at }
}

/** Due on another day, with the one it was due before; the same day is no move. */
export function moved(promise: KeptPromise, to: Day, at: string): KeptPromise {
  if (to === promise.due) return promise
  return { ...promise, due: to, moves: [...promise.moves, { at, from: promise.due }] }
}

/** Let go of, with a line or without. */
export function released(promise: KeptPromise, line: string, at: string): KeptPromise {
  return { ...promise, state: 'released', closedAt: at, line: line.trim() }
}

/** Open again: what was said when it was closed no longer holds. */
export function reopened(promise: KeptPromise): KeptPromise {
  return { ...promise, state: 'open', closedAt: null, line: '' }
}

/** Open ones, the one due first coming first. */
export function openByDue(promises: readonly KeptPromise[]): KeptPromise[] {
  return promises
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => (`${one.due} ${one.at}` < `${other.due} ${other.at}` ? -1 : 1))
}

/** Closed ones, the one closed last coming first. */
export function closedLately(promises: readonly KeptPromise[]): KeptPromise[] {
  return promises
    .filter(({ state }) => state !== 'open')
    .toSorted((one, other) => ((one.closedAt ?? '') > (other.closedAt ?? '') ? -1 : 1))
}
