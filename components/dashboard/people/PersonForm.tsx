/** What the person knows of somebody, to be written in their own words. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonKind } from '../../../lib/domain/entry.ts'
import { places } from '../../../lib/domain/notebook/profile.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import type { PersonModel } from '../../../lib/screens/person.ts'
import { Button } from '../../Button.tsx'
import { Choice } from '../../Choice.tsx'
import { TextField } from '../../TextField.tsx'
import { useText } from '../../text.tsx'
import { placeNames } from './place-names.ts'
import { KindChoice } from '../KindChoice.tsx'
import { tagsOf } from './list-of.ts'

export interface PersonFormProps {
  person: PersonModel
  acts: Pick<PeopleActs, 'noteOf' | 'sayKind'>
  /** Told whether it was kept; left without keeping anything, false. */
  onClose: (isKept: boolean) => void
}

export function PersonForm({ person, acts, onClose }: PersonFormProps): VNode {
  const text = useText()
  const { profile, entry, name } = person
  const [kind, setKind] = useState<PersonKind | null>(person.kind)
  const [field, setField] = useState(profile.field ?? '')
  const [tags, setTags] = useState(profile.tags.join(', '))
  const [needs, setNeeds] = useState(profile.needs.join(', '))
  const [offers, setOffers] = useState(profile.offers.join(', '))
  const [cohort, setCohort] = useState(profile.cohort ?? '')
  const [place, setPlace] = useState(profile.place)
  const [failed, setFailed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const keep = async (): Promise<void> => {
    const isSaid = kind === person.kind || entry === null || (await acts.sayKind(entry, kind))
    const isNoted = await acts.noteOf(profile, {
      field: field.trim() || null,
      tags: tagsOf(tags),
      needs: tagsOf(needs),
      offers: tagsOf(offers),
      cohort: cohort.trim() || null,
      place,
    })
    if (isSaid && isNoted) onClose(true)
    else setFailed(true)
  }
  const several = text('people_commas')
  return (
    <form
      ref={form}
      class="stack"
      aria-label={text('people_noted')}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <p class="soft small">{text('people_noted_hint')}</p>
      <div class="mend-fields">
        {entry !== null && <KindChoice name={name} value={kind} onChoose={setKind} />}
        <Choice
          label={text('people_place')}
          value={place}
          none={text('people_place_none')}
          options={places.map((one) => [one, text(placeNames[one])] as const)}
          onChoose={setPlace}
        />
        <TextField
          label={text('people_field')}
          value={field}
          onInput={setField}
          placeholder={text('people_field_hint')}
          limit={60}
          isShort
        />
        <TextField
          label={text('people_tags')}
          value={tags}
          onInput={setTags}
          placeholder={several}
          isShort
        />
        <TextField
          label={text('people_needs')}
          value={needs}
          onInput={setNeeds}
          placeholder={several}
          isShort
        />
        <TextField
          label={text('people_offers')}
          value={offers}
          onInput={setOffers}
          placeholder={several}
          isShort
        />
        <TextField
          label={text('people_cohort')}
          value={cohort}
          onInput={setCohort}
          limit={60}
          isShort
        />
      </div>
      <div class="row">
        <Button type="submit" kind="main">
          {text('people_keep')}
        </Button>
        <Button onClick={() => onClose(false)}>{text('people_cancel')}</Button>
      </div>
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </form>
  )
}
