/** One of some, or any of them. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { CheckGroup } from '../CheckGroup.tsx'
import { Choice } from '../Choice.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'
import { Shelf, Specimen } from './Specimen.tsx'

type Place = 'page' | 'toolbar'

export function Choices(): VNode {
  return (
    <>
      <RadioGroups />
      <CheckGroups />
      <Selects />
    </>
  )
}

function RadioGroups(): VNode {
  const text = useText()
  const [value, choose] = useState<Place | null>('page')
  const label = text('settings_place')
  const options = (['page', 'toolbar'] as const).map((one) => ({
    value: one,
    label: text(`settings_place_${one}`),
    description: text(`settings_place_${one}_more`),
  }))
  const short = options.map((one) => ({ value: one.value, label: one.label }))
  const props = { label, onChoose: choose }
  return (
    <Shelf name="RadioGroup">
      <Specimen state="none chosen">
        <RadioGroup<Place> {...props} value={null} options={short} />
      </Specimen>
      <Specimen state="chosen">
        <RadioGroup<Place> {...props} value={value} options={short} />
      </Specimen>
      <Specimen state=":hover" forced="hover" at=".choice">
        <RadioGroup<Place> {...props} value={null} options={short} />
      </Specimen>
      <Specimen state=":focus-visible" forced="focus-visible">
        <RadioGroup<Place> {...props} value={null} options={short} />
      </Specimen>
      <Specimen state="description">
        <RadioGroup<Place> {...props} value={value} options={options} />
      </Specimen>
    </Shelf>
  )
}

const kinds = ['plan', 'respect', 'presence'] as const
type Kind = (typeof kinds)[number]

function CheckGroups(): VNode {
  const text = useText()
  const [chosen, choose] = useState<readonly Kind[]>(['respect'])
  const options = kinds.map((value) => ({ value, label: text(`reflect_manner_${value}`) }))
  const props = { label: text('reflect_manner'), options, onChoose: choose }
  return (
    <Shelf name="CheckGroup">
      <Specimen state="none chosen">
        <CheckGroup<Kind> {...props} chosen={[]} />
      </Specimen>
      <Specimen state="some chosen">
        <CheckGroup<Kind> {...props} chosen={chosen} hint={text('prompts_families_hint')} />
      </Specimen>
      <Specimen state=".reflection .taps">
        <div class="reflection">
          <div class="taps">
            <CheckGroup<Kind> {...props} chosen={chosen} />
          </div>
        </div>
      </Specimen>
    </Shelf>
  )
}

function Selects(): VNode {
  const text = useText()
  const [value, choose] = useState<Place | null>(null)
  const options = (['page', 'toolbar'] as const).map(
    (one) => [one, text(`settings_place_${one}`)] as const,
  )
  const props = { options, none: text('mend_act_none'), onChoose: choose }
  return (
    <Shelf name="Choice">
      <Specimen state="none chosen">
        <Choice<Place> {...props} label={text('settings_place')} value={value} />
      </Specimen>
      <Specimen state=":focus-visible" forced="focus-visible" at="select">
        <Choice<Place> {...props} label={text('settings_place')} value="page" />
      </Specimen>
      <Specimen state="hint long">
        <Choice<Place>
          {...props}
          label={text('prompts_hours')}
          hint={text('settings_day_start_hint')}
          value="toolbar"
        />
      </Specimen>
    </Shelf>
  )
}
