/** The field of a note where it only unfolds once it is asked for. */
import { later } from '../later.tsx'
import type { NoteFieldProps } from './NoteField.tsx'

export const NoteFieldLater = later<NoteFieldProps>(
  async () => (await import('./NoteField.tsx')).NoteField,
)
