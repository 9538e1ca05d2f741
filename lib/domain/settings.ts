/** What the person has set; one small record, read by every context. */
import { daySchema, instantSchema } from './entry.ts'
import { defaultPromptSettings, promptSettingsSchema } from './prompt-settings.ts'
import { keepAll, retentionSchema } from './retention.ts'
import { z } from './schema.ts'

export const promptPlaces = ['page', 'toolbar'] as const
export const promptPlaceSchema = z.enum(promptPlaces)
export type PromptPlace = z.infer<typeof promptPlaceSchema>

export const reflectionRhythms = ['day', 'week', 'never'] as const

/** The person's wishes about reflections. */
const reflectionWishes = z.object({
  /** Hour of the local clock from which on it is due. */
  hour: z.number().check(z.int(), z.minimum(0), z.maximum(23)),
  every: z.enum(reflectionRhythms),
  /** "Weekly instead?" was answered: it is asked once. */
  isOffered: z.boolean(),
})
/** What of them is to be otherwise; without defaults, which would stand for what was not said. */
export const wishedReflectionSchema = z.partial(reflectionWishes)
export type WishedReflection = z.infer<typeof wishedReflectionSchema>

const reflectionSettingsSchema = z.extend(reflectionWishes, {
  isOffered: z.prefault(z.boolean(), false),
})

/** The last hour of a working day (docs/evidence.md, reflection). */
function defaultReflection(): z.infer<typeof reflectionSettingsSchema> {
  return { hour: 17, every: 'day', isOffered: false }
}

/**
 * What a page is to the eye:
 * - `profile`, `post`, `conversation`: one, with whatever lies below it
 * - `place`: one that is about nobody, such as a feed or a group
 * - `other`: of no kind that is known, so that its address may tell anything
 */
const pageSorts = ['profile', 'post', 'conversation', 'place', 'other'] as const
export type PageSort = (typeof pageSorts)[number]

const leftOutPageSchema = z.object({
  /** What it is known by (page-key.ts), by each of its paths; the first stands for the page itself. None in an export. */
  marks: z.prefault(z.array(z.number()), []),
  sort: z.enum(pageSorts),
  /** Null once it may not be kept, as names are off or somebody was erased. */
  address: z.nullable(z.string()),
  /** On which it was left out. */
  day: daySchema,
})
export type LeftOutPage = z.infer<typeof leftOutPageSchema>

export const settingsSchema = z.object({
  sites: z.record(
    z.string(),
    z.object({
      /** Whether the person asked for it. A site is on when asked for *and* granted by the browser. */
      asked: z.boolean(),
      /** Own accounts (profile addresses) that are not recorded. */
      leftOut: z.prefault(z.array(z.string()), []),
      /** Pages that are not noticed. */
      pages: z.prefault(z.array(leftOutPageSchema), []),
    }),
  ),
  /** What the marks of these are made with; null as long as none ever was, and in an export. */
  pageKey: z.prefault(z.nullable(z.number()), null),
  /** Where prompts may appear; null until the person has answered, and then nothing appears in a page. */
  promptPlace: z.nullable(promptPlaceSchema),
  /** Hour of the local clock at which a new day begins. */
  dayStart: z.number().check(z.int(), z.minimum(0), z.maximum(12)),
  /** Whether people stand by their names and addresses, or by keyed hashes; `hiding` until every name is gone. */
  names: z.prefault(z.enum(['kept', 'hiding', 'hidden']), 'kept'),
  /** For how many days entries are kept, by rung. */
  retention: z.prefault(retentionSchema, keepAll),
  prompts: z.prefault(promptSettingsSchema, defaultPromptSettings),
  /** The person's own fields, in their own words. */
  ownFields: z.prefault(z.array(z.string()), []),
  /** The practice course, once it was begun. */
  course: z.prefault(z.nullable(z.object({ begunAt: instantSchema })), null),
  /** People stand by keyed hashes from the first entry on: no name and no address is ever written. */
  learner: z.prefault(z.boolean(), false),
  reflection: z.prefault(reflectionSettingsSchema, defaultReflection),
  /** Sites that were on when the person asked for a pause, and its end; null: there is none. */
  paused: z.prefault(
    z.nullable(
      z.object({
        sites: z.array(z.string()),
        /** Null: until the person says so. */
        until: z.nullable(instantSchema),
      }),
    ),
    null,
  ),
  /** No name and no intention in popup and card, until the person wants them again. */
  discreet: z.prefault(z.boolean(), false),
  /** Whether Waterline may stand beside the page, in the browser's side panel. */
  panel: z.prefault(z.boolean(), false),
})
export type Settings = z.infer<typeof settingsSchema>

const newSite: Settings['sites'][string] = { asked: false, leftOut: [], pages: [] }

/** The settings with one site's changed. */
export function withSite(
  settings: Settings,
  site: string,
  change: Partial<Settings['sites'][string]>,
): Settings {
  const before = settings.sites[site] ?? newSite
  return { ...settings, sites: { ...settings.sites, [site]: { ...before, ...change } } }
}

/** Whether an account of the person's own is left out on a site; one that is not known never is. */
export function isLeftOut({ sites }: Settings, site: string, account: string | null): boolean {
  return account !== null && (sites[site]?.leftOut ?? []).includes(account)
}

/** A fresh default record: nothing is on, nothing is preselected. */
export function defaultSettings(): Settings {
  return {
    sites: {},
    pageKey: null,
    promptPlace: null,
    dayStart: 0,
    names: 'kept',
    retention: keepAll(),
    prompts: defaultPromptSettings(),
    ownFields: [],
    course: null,
    learner: false,
    reflection: defaultReflection(),
    paused: null,
    discreet: false,
    panel: false,
  }
}
