/** Copies outside the browser: what they are called, which are kept, and when another one is due. */
import { instantSchema } from './entry.ts'
import { day } from './numbers.ts'
import { z } from './schema.ts'

/** Files kept in the folder the person chose. */
const copiesKept = 5

export const copySchema = z.object({
  /** Name of its file. */
  name: z.string(),
  at: instantSchema,
})
export type Copy = z.infer<typeof copySchema>

/** The name of the copy made `on` a day; `taken` are those of other files, which are nobody's to overwrite. */
export function copyName(on: string, isSealed: boolean, taken: ReadonlySet<string>): string {
  const ending = isSealed ? 'sealed' : 'json'
  for (let number = 1; ; number += 1) {
    const name = `waterline-copy-${on}${number === 1 ? '' : `-${number}`}.${ending}`
    if (!taken.has(name)) return name
  }
}

/** The copies with a fresh one, oldest first, and those that are too many by now. */
export function withCopy(copies: readonly Copy[], fresh: Copy): { kept: Copy[]; gone: Copy[] } {
  const all = [...copies.filter(({ name }) => name !== fresh.name), fresh]
  return { kept: all.slice(-copiesKept), gone: all.slice(0, -copiesKept) }
}

/** Whether a copy has become old: a month is how often the person is offered another one. @param now Unix time in ms */
export function isOldCopy(last: string | null, now: number): boolean {
  return last !== null && now - Date.parse(last) > 30 * day
}
