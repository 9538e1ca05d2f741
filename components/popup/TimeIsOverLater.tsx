/** The end of an intention, which few days have. */
import { later } from '../later.tsx'
import type { TimeIsOverProps } from './TimeIsOver.tsx'

export const TimeIsOverLater = later<TimeIsOverProps>(
  async () => (await import('./TimeIsOver.tsx')).TimeIsOver,
)
