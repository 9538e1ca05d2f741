/** What somebody is to the person, in words. */
import type { PersonKind } from '../domain/entry.ts'
import type { Text, TextKey } from './text.ts'

const names: Record<PersonKind, TextKey> = {
  personal: 'kind_personal',
  functional: 'kind_functional',
  strategic: 'kind_strategic',
}

export function kindName(kind: PersonKind, text: Text): string {
  return text(names[kind])
}
