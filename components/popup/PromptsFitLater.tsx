/** What is said of prompts, which most days have nothing of. */
import { later } from '../later.tsx'
import type { PromptsFitProps } from './PromptsFit.tsx'

export const PromptsFitLater = later<PromptsFitProps>(
  async () => (await import('./PromptsFit.tsx')).PromptsFit,
)
