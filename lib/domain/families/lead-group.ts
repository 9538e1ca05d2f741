/**
 * Lead, sister trigger: a group one reads along in (docs/evidence.md, row 10).
 *
 * No act says in which group it was done, but a stretch of looking does: whatever was written on the site while the
 * group was looked at may have been written there, and then nothing is said of it.
 */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import { minute, numbers } from '../numbers.ts'
import { isBelow } from '../rung.ts'
import type { Sphere } from '../spheres.ts'
import { fact, type Lately, type Opening } from './family.ts'

/** Longest rest within a stretch, and as long after it an act of it may still be noted; in milliseconds. */
const around = minute

/** Groups in which many items were read within thirty days and nothing was written, those read most first. */
export function groupsRead(sphere: Sphere, now: number, lately: Lately): Opening[] {
  const from = instant(now - numbers.leadWindow)
  const looks = sphere.own.filter(
    ({ type, at, object }) => type === 'View' && at >= from && object?.type === 'Group',
  )
  const written = sphere.possible.filter(({ rung, at }) => isBelow(rung) && at >= from)
  return [...Map.groupBy(looks, ({ object }) => object?.url ?? '')]
    .map(([url, some]) => ({ url, some, read: some.reduce((sum, one) => sum + readIn(one), 0) }))
    .filter(
      ({ url, some, read }) =>
        url !== '' &&
        read >= numbers.leadItemsRead &&
        !lately.keys.has(url) &&
        !written.some((act) => some.some((look) => isDuring(act, look))),
    )
    .toSorted((one, other) => other.read - one.read)
    .map(({ url, some, read }) => ({
      key: url,
      people: [],
      object: { type: 'Group', url, inReplyTo: null },
      nothingWrittenSince: from,
      facts: [
        fact({
          kind: 'group-read',
          count: read,
          at:
            some
              .map(({ at }) => at)
              .toSorted()
              .at(-1) ?? from,
          entries: some.map(({ id }) => id),
        }),
      ],
    }))
}

function readIn({ view }: Entry): number {
  return view?.itemsRead ?? 0
}

function isDuring({ at }: Entry, look: Entry): boolean {
  const ended = Date.parse(look.at)
  const begun = ended - (look.view?.activeSeconds ?? 0) * 1_000
  const time = Date.parse(at)
  return time >= begun - around && time <= ended + around
}
