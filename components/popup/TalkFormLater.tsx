/** The form of a talk, which only unfolds once it is asked for. */
import { later } from '../later.tsx'
import type { TalkFormProps } from './TalkForm.tsx'

export const TalkFormLater = later<TalkFormProps>(
  async () => (await import('./TalkForm.tsx')).TalkForm,
)
