/** The exported ledger: format `waterline-ledger`, version 1 (docs/ledger-format.md). */
import { aliasSchema } from './alias.ts'
import { entrySchema, instantSchema } from './entry.ts'
import { gapSchema } from './gap.ts'
import { intentionSchema } from './intention.ts'
import { momentSchema } from './moment.ts'
import { reflectionSchema } from './reflection.ts'
import { z } from './schema.ts'
import { settingsSchema } from './settings.ts'
import { suggestionSchema } from './suggestion.ts'

export const ledgerFormat = 'waterline-ledger'
/** Rises only when the meaning of an existing field changes; fields may be added. */
export const ledgerVersion = 1

export const ledgerFileSchema = z.object({
  format: z.literal(ledgerFormat),
  version: z.literal(ledgerVersion),
  exportedAt: instantSchema,
  entries: z.array(entrySchema),
  intentions: z.array(intentionSchema),
  suggestions: z.array(suggestionSchema),
  reflections: z.array(reflectionSchema),
  plans: z.array(z.unknown()),
  promises: z.array(z.unknown()),
  notes: z.array(z.unknown()),
  people: z.array(z.unknown()),
  aliases: z.array(aliasSchema),
  circles: z.array(z.unknown()),
  moments: z.array(momentSchema),
  gaps: z.array(gapSchema),
  settings: settingsSchema,
})
export type LedgerFile = z.infer<typeof ledgerFileSchema>
