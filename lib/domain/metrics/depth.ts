/** How deep do the acts go that others can notice? Reading is in no number here, as it lowers nothing. */
import { rungs, type Entry, type Rung } from '../entry.ts'
import { isVisible } from '../rung.ts'
import { rate, type Rate } from './rate.ts'

type Visible = Exclude<Rung, 'observe'>

/** Shares of the visible acts by rung; together 1. */
export function depthMix(acts: readonly Entry[]): Record<Visible, Rate> {
  const visible = acts.filter(({ rung }) => isVisible(rung))
  const shareOf = (rung: Visible): Rate =>
    rate(visible.filter((act) => act.rung === rung).length, visible.length)
  return {
    touch: shareOf('touch'),
    compose: shareOf('compose'),
    collaborate: shareOf('collaborate'),
    lead: shareOf('lead'),
  }
}

/** A tag on which one went deeper than ever before. */
export interface Step {
  tag: string
  from: Rung
  to: Rung
}

/**
 * Steps down, tag by tag; a tag that is new is no step.
 *
 * @param earlier all acts that stand from before the month
 * @param month acts that stand of the month
 */
export function stepsDown(earlier: readonly Entry[], month: readonly Entry[]): Step[] {
  const before = deepestByTag(earlier)
  return [...deepestByTag(month)].flatMap(([tag, to]) => {
    const from = before.get(tag)
    return from !== undefined && isDeeper(to, from) ? [{ tag, from, to }] : []
  })
}

function deepestByTag(acts: readonly Entry[]): Map<string, Rung> {
  const deepest = new Map<string, Rung>()
  for (const { tags, rung } of acts) {
    for (const tag of tags) {
      if (isDeeper(rung, deepest.get(tag) ?? 'observe')) deepest.set(tag, rung)
      else deepest.set(tag, deepest.get(tag) ?? rung)
    }
  }
  return deepest
}

function isDeeper(one: Rung, other: Rung): boolean {
  return rungs.indexOf(one) > rungs.indexOf(other)
}
