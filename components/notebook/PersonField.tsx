/** Somebody, found by their name among those acted towards; another name stands for itself. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Person } from '../../lib/domain/entry.ts'
import { meantBy, type NamedPerson } from '../../lib/screens/people.ts'
import { shownName } from '../../lib/text/names.ts'
import { useFound } from '../found.ts'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export type FindPeople = (name: string) => Promise<readonly NamedPerson[]>

/** Whom somebody writes of. */
interface Who {
  written: string
  write: (written: string) => void
  /** Whom that means. */
  person: Person | null
  /** Names to choose from. */
  names: readonly string[]
}

/** @param before whom the field names at first */
export function usePerson(before: Person | null, findPeople: FindPeople): Who {
  const label = (before && shownName(before)) ?? ''
  const [written, write] = useState(label)
  const found = useFound(written, findPeople) ?? []
  const { person } = meantBy(written, { person: before, label }, found)
  return { written, write, person, names: found.map((one) => one.label) }
}

export function PersonField({ label, who }: { label: string; who: Who }): VNode {
  const text = useText()
  return (
    <TextField
      label={label}
      value={who.written}
      onInput={who.write}
      placeholder={text('notebook_person_none')}
      offers={who.names}
      isShort
    />
  )
}
