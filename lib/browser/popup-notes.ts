/** What the popup has shown, where it is not to show it again. */
import { idSchema } from '../domain/entry.ts'
import { z } from '../domain/schema.ts'
import { askedSchema } from '../domain/asked.ts'
import { recall, remember } from './memory.ts'
import { popupNotesKey } from './storage-keys.ts'

const popupNotesSchema = z.object({
  /** Visits of which it was asked what the person came for. */
  asked: z.array(askedSchema),
  /** The intention whose end was told last. */
  told: z.nullable(idSchema),
  /** Acts that were just talk, the latest of them. */
  talk: z.prefault(z.array(idSchema), []),
  /** Whether it was said that this browser alone is seen. */
  saidHere: z.prefault(z.boolean(), false),
  /** Id of the last act it showed. */
  lastSeen: z.prefault(z.string(), ''),
})
export type PopupNotes = z.infer<typeof popupNotesSchema>

export async function readPopupNotes(): Promise<PopupNotes> {
  return (
    (await recall('local', popupNotesKey, popupNotesSchema)) ?? {
      asked: [],
      told: null,
      talk: [],
      saidHere: false,
      lastSeen: '',
    }
  )
}

export async function writePopupNotes(notes: PopupNotes): Promise<void> {
  await remember('local', popupNotesKey, notes)
}
