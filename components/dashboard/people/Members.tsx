/** With whom a circle is: names one by one, of people known or not. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Person } from '../../../lib/domain/entry.ts'
import type { HistoryActs } from '../../../lib/screens/history.ts'
import { meantBy } from '../../../lib/screens/people.ts'
import { shownName } from '../../../lib/text/names.ts'
import { Button } from '../../Button.tsx'
import { useFocusKept } from '../../focus-kept.ts'
import { useFound } from '../../found.ts'
import { useText } from '../../text.tsx'
import { TextField } from '../../TextField.tsx'

export interface MembersProps {
  members: readonly Person[]
  /** No more than so many. */
  most: number
  hint: string
  findPeople: HistoryActs['findPeople']
  onChange: (members: Person[]) => void
}

export function Members({ members, most, hint, findPeople, onChange }: MembersProps): VNode {
  const text = useText()
  const place = useFocusKept<HTMLFieldSetElement>()
  const [name, setName] = useState('')
  const found = useFound(name, findPeople) ?? []
  const nameOf = (one: Person): string => shownName(one) ?? text('common_someone')
  const add = async (): Promise<void> => {
    // Whoever writes fast is faster than what is found while they write.
    const { person } = meantBy(name, { person: null, label: '' }, await findPeople(name))
    const isThere = members.some((one) =>
      person?.url ? one.url === person.url : one.url === null && one.name === person?.name,
    )
    if (person && !isThere) onChange([...members, person])
    setName('')
  }
  return (
    <fieldset class="plain stack-tight" ref={place}>
      <legend class="choices-label">{text('circle_members')}</legend>
      <p class="soft small">{hint}</p>
      {members.length > 0 && (
        <ul class="members">
          {members.map((one, at) => (
            <li key={one.url ?? one.name}>
              <span>{nameOf(one)}</span>
              <Button
                kind="quiet"
                label={text('circle_member_remove', nameOf(one))}
                onClick={() => onChange(members.filter((_, index) => index !== at))}
              >
                {text('circle_member_out')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {members.length < most && (
        <TextField
          label={text('circle_member_name')}
          value={name}
          onInput={setName}
          offers={found.map(({ label }) => label)}
          isShort
          onEnter={() => void add()}
          action={
            <Button disabled={name.trim() === ''} onClick={() => void add()}>
              {text('circle_member_add')}
            </Button>
          }
        />
      )}
    </fieldset>
  )
}
