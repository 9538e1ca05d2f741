/**
 * A circle's charter as a file: what everybody in it agreed on, and the name of nobody. Each member opens it and has the
 * circle as their own; without Waterline its first field reads as plain text.
 */
import { daySchema, idSchema } from './entry.ts'
import { circleTemplateSchema, rhythmSchema, type Circle } from './notebook/circle.ts'
import { z } from './schema.ts'

const circleFormat = 'waterline-circle'
const circleVersion = 1

/** A day that there is. */
const realDaySchema = daySchema.check(
  z.refine((day) => {
    try {
      Temporal.PlainDate.from(day)
      return true
    } catch {
      return false
    }
  }),
)

const charterSchema = z.object({
  /** In plain words, for whoever has no Waterline; nothing is read from it. */
  text: z.string().check(z.maxLength(4_000)),
  format: z.literal(circleFormat),
  version: z.literal(circleVersion),
  id: idSchema,
  /** What kind of circle; a file without it is of the first. */
  template: z.prefault(circleTemplateSchema, 'challenge'),
  question: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  intention: z.string().check(z.maxLength(200)),
  rhythm: rhythmSchema,
  until: realDaySchema,
  closingQuestion: z.string().check(z.maxLength(200)),
})
export type Charter = z.infer<typeof charterSchema>

/** What is told of any file that claims to be one. */
const claimSchema = z.object({ format: z.literal(circleFormat), version: z.number() })

/** `unreadable`: no JSON; `foreign`: something else; `newer`: from a later version; `damaged`: a field is not as it has to be. */
export type CharterProblem = 'unreadable' | 'foreign' | 'newer' | 'damaged'

/** A charter, or what is wrong with the file; it is refused whole. */
export function parseCharter(content: string): { charter: Charter } | { problem: CharterProblem } {
  let file: unknown
  try {
    file = JSON.parse(content)
  } catch {
    return { problem: 'unreadable' }
  }
  const claim = claimSchema.safeParse(file)
  if (!claim.success) return { problem: 'foreign' }
  if (claim.data.version > circleVersion) return { problem: 'newer' }
  const charter = charterSchema.safeParse(file)
  return charter.success ? { charter: charter.data } : { problem: 'damaged' }
}

/** The charter of a circle, with its text in plain words. Whoever opened one hands on the same. */
export function charterOf(circle: Circle, text: string): Charter {
  const { id, charter, template, question, intention, rhythm, until, closingQuestion } = circle
  return {
    text,
    format: circleFormat,
    version: circleVersion,
    id: charter ?? id,
    template,
    question,
    intention,
    rhythm,
    until,
    closingQuestion,
  }
}

/** The circle that a charter makes for whoever opens it: whom it is with, they know themselves. */
export function circleFrom(charter: Charter, { id, at }: { id: string; at: string }): Circle {
  const { template, question, intention, rhythm, until, closingQuestion } = charter
  return {
    record: 'circle',
    id,
    changedAt: at,
    at,
    template,
    question,
    intention,
    tags: [],
    members: [],
    rhythm,
    until,
    closingQuestion,
    meetings: [],
    state: 'idea',
    charter: charter.id,
    endedAt: null,
  }
}
