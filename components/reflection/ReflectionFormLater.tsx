/** The form of a reflection where most days nobody opens it. */
import { later } from '../later.tsx'
import type { ReflectionFormProps } from './ReflectionForm.tsx'

export const ReflectionFormLater = later<ReflectionFormProps>(
  async () => (await import('./ReflectionForm.tsx')).ReflectionForm,
)
