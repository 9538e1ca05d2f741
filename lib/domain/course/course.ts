/**
 * The practice course: eight modules for eight weeks, each with what the ledger and the notebook can show of it. All of
 * it is optional, in any order; nothing locks, nothing is counted twice, nothing is lost by a pause.
 */
import { exchangeCriteria, followCriteria, horizonCriteria, replyCriteria } from './acts.ts'
import type { Criterion, CourseGround, Evidence } from './evidence.ts'
import { circleCriteria, noticeCriteria, purposeCriteria, teachCriteria } from './writing.ts'

/** In the order they are told; "horizon" is "Beyond your field" on screens. */
export const courseModules = [
  'notice',
  'purpose',
  'reply',
  'exchange',
  'follow',
  'horizon',
  'circle',
  'teach',
] as const
export type CourseModule = (typeof courseModules)[number]

export const criteriaOf = {
  notice: noticeCriteria,
  purpose: purposeCriteria,
  reply: replyCriteria,
  exchange: exchangeCriteria,
  follow: followCriteria,
  horizon: horizonCriteria,
  circle: circleCriteria,
  teach: teachCriteria,
} as const satisfies Record<CourseModule, readonly Criterion[]>

export type CriterionName = (typeof criteriaOf)[CourseModule][number]['name']

/** How far a criterion is shown. */
export interface Shown {
  name: CriterionName
  met: boolean
  /** How many were seen, and how many it asks for. */
  count: number
  of: number
  /** What shows it, the oldest first. */
  evidence: readonly Evidence[]
}

/** What the ground shows of a module. */
export function shownOf(module: CourseModule, ground: CourseGround): Shown[] {
  return criteriaOf[module].map(({ name, of, find }) => {
    const evidence = find(ground).toSorted((one, other) => (one.day < other.day ? -1 : 1))
    return { name, met: evidence.length >= of, count: evidence.length, of, evidence }
  })
}
