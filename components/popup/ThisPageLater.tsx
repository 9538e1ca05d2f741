/** The page in front, which no first picture waits for. */
import { later } from '../later.tsx'
import type { ThisPageProps } from './ThisPage.tsx'

export const ThisPageLater = later<ThisPageProps>(
  async () => (await import('./ThisPage.tsx')).ThisPage,
)
