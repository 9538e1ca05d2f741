/** The question what one came for, where most people are never asked. */
import { later } from '../later.tsx'
import type { VisitProps } from './Visit.tsx'

export const VisitLater = later<VisitProps>(async () => (await import('./Visit.tsx')).Visit)
