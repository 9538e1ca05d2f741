/** The parts of a site that have a health of their own: its rules and its landmarks. */
import type { ActionType } from '../domain/entry.ts'
import { sites } from './all.ts'
import type { Site } from './site.ts'

/** Kinds of acts that are missed, or recorded without their person or thing, where a part no longer fits; by its id. */
export function partsOf(all: readonly Site[] = sites): Map<string, readonly ActionType[]> {
  return new Map(
    all.flatMap(({ rules, landmarks }) => [
      ...landmarks.map(({ id, acts }): [string, readonly ActionType[]] => [id, acts]),
      ...rules.map(({ id, options }): [string, readonly ActionType[]] => [
        id,
        [...new Set(Object.values(options).flatMap((deed) => deed?.type ?? []))],
      ]),
    ]),
  )
}
