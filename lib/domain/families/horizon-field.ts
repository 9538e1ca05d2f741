/**
 * Horizon, first trigger: nearly every exchange of thirty days stayed in one's own field.
 *
 * People whose field is not noted are in neither number; an exchange with several people counts once, and as outside
 * where one of them is. Fields are the person's own words: the same whatever their case and the spaces around them.
 */
import { instant } from '../clock.ts'
import type { Entry } from '../entry.ts'
import type { Ground } from '../ground.ts'
import { numbers } from '../numbers.ts'
import { partnerKeys } from '../people.ts'
import { isBelow } from '../rung.ts'
import { isSubstantial } from '../words.ts'
import { fact, type Known, type Opening } from './family.ts'

export function inOwnField(ground: Ground): Opening[] {
  const from = instant(ground.now - numbers.horizonWindow)
  const own = ownOf(ground)
  const recent = ground.acts.filter(({ at, rung }) => at >= from && isBelow(rung))
  const exchanges = recent.filter((entry) => fieldsOf(entry, ground).length > 0)
  const inside = exchanges.filter((entry) => fieldsOf(entry, ground).every((one) => own.has(one)))
  const share = (exchanges.length - inside.length) / exchanges.length
  const last = inside.at(-1)
  if (!last || exchanges.length < numbers.horizonExchanges || share >= numbers.horizonShare)
    return []
  return [
    {
      key: 'own-field',
      people: [],
      object: null,
      nothingWrittenSince: from,
      facts: [
        fact({
          kind: 'own-field',
          count: inside.length,
          of: exchanges.length,
          at: last.at,
          entries: inside.map((entry) => entry.id),
        }),
      ],
    },
  ]
}

/** Whether own words went to somebody of another field, first met within ninety days before: the step. */
export function isBeyond(entry: Entry, known: Known): boolean {
  const own = ownOf(known)
  const from = instant(Date.parse(entry.at) - numbers.horizonMetWithin)
  return (
    isBelow(entry.rung) &&
    isSubstantial(entry.words) &&
    partnerKeys(entry).some((key) => {
      const field = fieldOf(key, known)
      // Who is known by a note alone is met by this very act.
      return field !== null && !own.has(field) && (known.people.get(key)?.since ?? entry.at) >= from
    })
  )
}

/** Whether own words went to somebody of another field, whenever they were met. */
export function isOutside(entry: Entry, known: Known): boolean {
  const own = ownOf(known)
  // Who has not said what their own is has no other.
  if (own.size === 0 || !isBelow(entry.rung)) return false
  return fieldsOf(entry, known).some((field) => !own.has(field))
}

/** Fields of those an act was towards, where they are noted. */
function fieldsOf(entry: Entry, known: Known): string[] {
  return partnerKeys(entry).flatMap((key) => fieldOf(key, known) ?? [])
}

function fieldOf(key: string, { profiles }: Known): string | null {
  return plain(profiles.get(key)?.field ?? '') || null
}

function ownOf({ ownFields }: Known): Set<string> {
  return new Set(ownFields.map(plain))
}

function plain(field: string): string {
  return field.trim().toLowerCase()
}
