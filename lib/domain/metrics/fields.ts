/** Of which field is somebody? In the person's own words: the same whatever their case and the spaces around them. */
import type { Entry } from '../entry.ts'
import type { Profile } from '../notebook/profile.ts'
import { partnerKeys } from '../people.ts'

/** By the address people go by. */
export type Profiles = ReadonlyMap<string, Pick<Profile, 'field'>>

/** Null where it is not noted. */
export function fieldOf(url: string, profiles: Profiles): string | null {
  return plain(profiles.get(url)?.field ?? '') || null
}

/** The fields of those an act was towards, where they are noted. */
export function fieldsOf(act: Entry, profiles: Profiles): string[] {
  return partnerKeys(act).flatMap((url) => fieldOf(url, profiles) ?? [])
}

/** One's own fields, spelled like those of others. */
export function ownSet(fields: readonly string[]): Set<string> {
  return new Set(fields.map(plain).filter(Boolean))
}

function plain(field: string): string {
  return field.trim().toLowerCase()
}
