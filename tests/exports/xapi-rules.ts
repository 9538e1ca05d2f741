/**
 * Rules of the Experience API 1.0.3, part two, "Statements" (adlnet/xAPI-Spec, xAPI-Data.md), as far as statements of acts
 * come under them; each with its section. Objects are strict: section 2.2 forbids properties that it does not name.
 */
import { z } from '../../lib/domain/schema.ts'

/** 2.2: absolute addresses, and no null anywhere but in extensions. */
const iri = z.string().check(z.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i))
/** 4.6: RFC 3339, with a zone, to the millisecond. */
const timestamp = z.iso.datetime({ offset: true, precision: 3 })
/** 4.2: RFC 5646 tags. */
const languageMap = z.record(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)), z.string())
/** 4.1: keys are addresses. */
const extensions = z.record(iri, z.unknown())

/** 2.4.2.1: an agent has exactly one identifier; 2.4.2.4: an account is a home page and a name. */
const agent = z.strictObject({
  objectType: z.literal('Agent'),
  name: z.optional(z.string()),
  account: z.strictObject({ homePage: z.url(), name: z.string().check(z.minLength(1)) }),
})
/** 2.4.4.1: an activity has an address of its own; its type is one, too. */
const activity = z.strictObject({
  objectType: z.literal('Activity'),
  id: iri,
  definition: z.optional(z.strictObject({ type: z.optional(iri) })),
})
/** 2.4.4.3: a reference to another statement. */
const reference = z.strictObject({ objectType: z.literal('StatementRef'), id: z.uuid() })

const voided = 'http://adlnet.gov/expapi/verbs/voided'

export const statementSchema = z
  .strictObject({
    /** 2.4.1 */
    id: z.uuid(),
    actor: agent,
    /** 2.4.3 */
    verb: z.strictObject({ id: iri, display: languageMap }),
    object: z.discriminatedUnion('objectType', [agent, activity, reference]),
    /** 2.4.5, durations by ISO 8601 */
    result: z.optional(
      z.strictObject({
        duration: z.string().check(z.regex(/^PT\d+(\.\d+)?S$/)),
        extensions,
      }),
    ),
    /** 2.4.6 */
    context: z.strictObject({ platform: z.optional(z.string()), extensions }),
    timestamp,
  })
  .check(
    // 2.4.6: a platform only where the object is an activity.
    z.refine(
      ({ object, context }) => object.objectType === 'Activity' || context.platform === undefined,
    ),
    // 2.3.2: what voids is the voided verb with a reference, and no other verb has the effect.
    z.refine(({ verb, object }) => (verb.id === voided) === (object.objectType === 'StatementRef')),
  )

/** 2.2: null is no value outside extensions. */
export function hasNull(value: unknown): boolean {
  if (value === null) return true
  if (typeof value !== 'object') return false
  return Object.entries(value).some(([key, one]) => key !== 'extensions' && hasNull(one))
}
