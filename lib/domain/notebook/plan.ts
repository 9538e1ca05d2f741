/** An if-then plan of a reflection: "When [cue], I will [act] with [whom or what]" (Gollwitzer & Sheeran 2006). */
import { daySchema, idSchema, instantSchema, personSchema } from '../entry.ts'
import { z } from '../schema.ts'

/** Acts a plan can be watched for. */
export const plannedActs = [
  'reply',
  'write',
  'post',
  'ask',
  'help',
  'thank',
  'introduce',
  'mentor',
  'host',
] as const
export const plannedActSchema = z.enum(plannedActs)
export type PlannedAct = z.infer<typeof plannedActSchema>

export const planSchema = z.object({
  record: z.literal('plan'),
  id: idSchema,
  changedAt: instantSchema,
  at: instantSchema,
  day: daySchema,
  /** "After stand-up": an event before a clock time (Stawarz, Cox & Blandford 2015). */
  cue: z.string().check(z.minLength(1), z.maxLength(140)),
  act: plannedActSchema,
  person: z.nullable(personSchema),
  tag: z.nullable(z.string()),
  /** It is watched for until then. */
  until: instantSchema,
  state: z.enum(['open', 'done', 'released', 'expired']),
  closedAt: z.nullable(instantSchema),
  /** The entry that was seen. */
  closedBy: z.nullable(idSchema),
})
export type Plan = z.infer<typeof planSchema>
