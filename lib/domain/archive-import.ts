/** An archive that was taken in: remembered, so that exactly what came with it can be taken out again. */
import { idSchema, instantSchema } from './entry.ts'
import { z } from './schema.ts'

export const archiveImportSchema = z.object({
  id: idSchema,
  /** When the person added it. */
  at: instantSchema,
  /** Site whose archive it is. */
  site: z.string().check(z.minLength(1)),
  /** Instants of the first and the last act that came with it. */
  from: instantSchema,
  until: instantSchema,
})
export type ArchiveImport = z.infer<typeof archiveImportSchema>

/** One that is in the ledger. */
export interface KeptImport extends ArchiveImport {
  /** Acts that came with it; some may be erased by now. */
  added: number
}
