/** What the person has set about prompts that come by themselves. What they open is never bound by it. */
import { instantSchema } from './entry.ts'
import { policy } from './policy.ts'
import { z } from './schema.ts'
import { familySchema } from './suggestion.ts'

/** Answers to "when are you here on purpose?": prompts come in these hours alone. */
export const purposefulHours = ['work', 'evenings', 'weekends', 'any'] as const
export const purposefulHoursSchema = z.enum(purposefulHours)
export type PurposefulHours = z.infer<typeof purposefulHoursSchema>

export const promptSettingsSchema = z.object({
  /** When the first site was switched on; null before. The first week shows no prompt. */
  watchingSince: z.nullable(instantSchema),
  /** "Start prompts now", in the first week; null: not said. */
  startedAt: z.nullable(instantSchema),
  /** Some moments stay quiet, so that the effect of prompts can be measured. */
  quietMoments: z.boolean(),
  /** Moments a day, shown and quiet ones together. */
  perDay: z.number().check(z.int(), z.minimum(1), z.maximum(policy.perDayMost)),
  /** Empty: nothing was said, and prompts come from 7 to 22. */
  hours: z.array(purposefulHoursSchema),
  /** The one family that may prompt in the second week; null: not chosen. */
  first: z.nullable(familySchema),
  /** Every family may prompt, on the person's wish. */
  everyFamily: z.boolean(),
  /** Families that are neither prompted with nor suggested. */
  off: z.array(familySchema),
  /** No prompts before this instant. */
  offUntil: z.nullable(instantSchema),
  /** No prompts at all, until the person wants them again. */
  isOff: z.boolean(),
  offSites: z.array(z.string()),
  /** Asks "I came to …" at the beginning of a session. */
  asksPurpose: z.boolean(),
  /** When it was last asked whether the settings still fit. */
  askedAt: z.nullable(instantSchema),
  /** "Keep it this way": it is not asked again. */
  keepsAsItIs: z.boolean(),
  /** Kinds that a prompt was shown of: the first one of each says that it is new. */
  met: z.prefault(z.array(familySchema), []),
  /** Kinds that no prompt comes of any more, as hardly one was taken up; and whether the person was told. */
  retired: z.prefault(z.array(z.object({ family: familySchema, isTold: z.boolean() })), []),
  /** Kinds that were brought back: they don't retire again. */
  broughtBack: z.prefault(z.array(familySchema), []),
})
export type PromptSettings = z.infer<typeof promptSettingsSchema>

/** What a person can wish for; the rest follows from what they do. */
export const wishedPromptsSchema = z.partial(
  z.pick(promptSettingsSchema, {
    quietMoments: true,
    perDay: true,
    hours: true,
    first: true,
    everyFamily: true,
    off: true,
    isOff: true,
    offSites: true,
    asksPurpose: true,
    keepsAsItIs: true,
  }),
)
export type WishedPrompts = z.infer<typeof wishedPromptsSchema>

export function defaultPromptSettings(): PromptSettings {
  return {
    watchingSince: null,
    startedAt: null,
    quietMoments: true,
    perDay: policy.perDay,
    hours: [],
    first: null,
    everyFamily: false,
    off: [],
    offUntil: null,
    isOff: false,
    offSites: [],
    asksPurpose: false,
    askedAt: null,
    keepsAsItIs: false,
    met: [],
    retired: [],
    broughtBack: [],
  }
}
