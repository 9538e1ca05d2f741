/** Parts of the room Review, and their addresses. */
import { listNames, type ListName } from '../domain/audit/audit.ts'

export const reviewAddress = '#/review'
export const auditAddress = `${reviewAddress}/audit`
export const yearAddress = `${reviewAddress}/year`

/** What a number of the audit leads to. */
export const auditParts = [...listNames, 'circles', 'rhythm'] as const
export type AuditPart = ListName | 'circles' | 'rhythm'

export type ReviewPart =
  | { view: 'weeks' }
  /** One list of it; null: all numbers. */
  | { view: 'audit'; list: AuditPart | null }
  /** Null: the one that lasts. */
  | { view: 'year'; year: string | null }

/** @param part what follows the room in an address; what means nothing shows the weeks */
export function reviewPart(part: string | null): ReviewPart {
  const [view, which] = (part ?? '').split('/')
  if (view === 'audit')
    return { view: 'audit', list: auditParts.find((one) => one === which) ?? null }
  if (view === 'year')
    return { view: 'year', year: /^\d{4}$/.test(which ?? '') ? (which ?? null) : null }
  return { view: 'weeks' }
}

export function auditListAddress(list: AuditPart): string {
  return `${auditAddress}/${list}`
}

export function addressOfYear(year: string): string {
  return `${yearAddress}/${year}`
}
