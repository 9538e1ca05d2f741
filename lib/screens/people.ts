/** People by what a screen calls them, so that they can be chosen and told apart. */
import type { Person, PersonKind } from '../domain/entry.ts'
import type { KnownPerson } from '../domain/known-person.ts'
import { shownName } from '../text/names.ts'
import type { Text } from '../text/text.ts'
import { personName } from './entry-sentence.ts'

/** Somebody acted towards. */
export interface NamedPerson {
  /** Their name; where two share it, with the end of their address. */
  label: string
  person: Person
  kind: PersonKind | null
  /** Whether the person has ever said of what kind they are. */
  isSaid: boolean
}

/** Some people by their labels; whose name may not be shown is left out. */
export function namedPeople(some: readonly KnownPerson[], text: Text): NamedPerson[] {
  const byName = Map.groupBy(some, (one) => shownName(one))
  return [...byName]
    .flatMap(([name, all]) =>
      all.map((one) => ({
        label: all.length === 1 ? name : `${name} (${personName({ ...one, name: null }, text)})`,
        person: { url: one.url, name: one.name },
        kind: one.kind,
        isSaid: one.kindBy !== null,
      })),
    )
    .flatMap(({ label, ...one }) => (label === null ? [] : [{ label, ...one }]))
    .toSorted((one, other) => one.label.localeCompare(other.label, text.lang))
}

/**
 * Whom somebody means by what they left or wrote in a field.
 *
 * @param before whom it named, and as it stood there
 * @param found people found by what is written now
 */
export function meantBy(
  written: string,
  before: { person: Person | null; label: string },
  found: readonly NamedPerson[],
): { isSame: boolean; person: Person | null; known: NamedPerson | undefined } {
  const label = written.trim()
  const { person } = before
  const labelled = found.find((one) => one.label === label)
  if (label === before.label) {
    // Of a name alone nothing can be said that would hold for the person.
    const known = person?.url
      ? (found.find((one) => one.person.url === person.url) ?? labelled)
      : undefined
    return { isSame: true, person, known }
  }
  const other = labelled?.person ?? (label === '' ? null : { url: null, name: label })
  return { isSame: false, person: other, known: labelled }
}
