/** Renew, the cue of being on one's own: two weeks of activity without own words to anybody. */
import { instant } from '../clock.ts'
import { isAbsenceKnown } from '../gap.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import { isBelow } from '../rung.ts'

/**
 * Instant at which the last fourteen days of activity began, where they hold no own words; null where they do, there
 * were fewer, or a site could not be read in them. A post to nobody in particular counts as own words, too: whom it
 * reached isn't known.
 */
export function aloneSince({ acts, gaps, now }: Ground): string | null {
  const days = [...new Set(acts.map((act) => act.day))].toSorted().slice(-numbers.renewActiveDays)
  const [first] = days
  if (first === undefined || days.length < numbers.renewActiveDays) return null
  const during = acts.filter((act) => act.day >= first)
  const from = during[0]?.at ?? ''
  const sites = [...new Set(gaps.map((gap) => gap.site))]
  const isAlone =
    !during.some((act) => isBelow(act.rung)) &&
    sites.every((site) => isAbsenceKnown(gaps, site, 'Create', from, instant(now)))
  return isAlone ? from : null
}
