/** What the person has set; one small record, read by every context. */
import { z } from './schema.ts'

export const promptPlaces = ['page', 'toolbar'] as const
export const promptPlaceSchema = z.enum(promptPlaces)
export type PromptPlace = z.infer<typeof promptPlaceSchema>

export const settingsSchema = z.object({
  /** Per site id: whether the person asked for it. A site is on when asked for *and* granted by the browser. */
  sites: z.record(z.string(), z.object({ asked: z.boolean() })),
  /** Where prompts may appear; null until the person has answered, and then nothing appears in a page. */
  promptPlace: z.nullable(promptPlaceSchema),
  /** Hour of the local clock at which a new day begins. */
  dayStart: z.number().check(z.int(), z.minimum(0), z.maximum(12)),
})
export type Settings = z.infer<typeof settingsSchema>

/** A fresh default record: nothing is on, nothing is preselected. */
export function defaultSettings(): Settings {
  return { sites: {}, promptPlace: null, dayStart: 0 }
}
