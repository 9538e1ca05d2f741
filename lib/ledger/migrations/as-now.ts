/** A row as its schema says today: what is new in it is as in one that says nothing of it. */
import type { z } from '../../domain/schema.ts'

/** What can't be read stays as it is: a migration loses nothing. */
export function asNow<Schema extends z.ZodMiniType>(
  schema: Schema,
  row: z.infer<Schema>,
): z.infer<Schema> {
  return schema.safeParse(row).data ?? row
}
