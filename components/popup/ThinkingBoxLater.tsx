/** The place to think, which only unfolds once it is asked for. */
import { later } from '../later.tsx'
import type { ThinkingBoxProps } from './ThinkingBox.tsx'

export const ThinkingBoxLater = later<ThinkingBoxProps>(
  async () => (await import('./ThinkingBox.tsx')).ThinkingBox,
)
