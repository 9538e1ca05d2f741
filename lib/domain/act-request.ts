/** The page's own request that carried an act out, for the worker to join with what the browser says of it. */
import { z } from './schema.ts'

export const actRequestSchema = z.object({
  /** Id of the rule. */
  rule: z.string(),
  url: z.string(),
  /** Unix time in milliseconds. */
  startedAt: z.number(),
  /** The site said yes. */
  isAccepted: z.boolean(),
  /** False: nothing told which act it was; without a word of the request's body it does not count. */
  isTold: z.boolean(),
})
export type ActRequest = z.infer<typeof actRequestSchema>
