/** What is pressed: buttons, chips, switches. */
import { Fragment, type VNode } from 'preact'
import { useState } from 'preact/hooks'
import { noteSorts } from '../../lib/domain/notebook/note.ts'
import { Button } from '../Button.tsx'
import { Chip, Chips } from '../Chips.tsx'
import { sortNames } from '../notebook/note-sorts.ts'
import { Switch } from '../Switch.tsx'
import { useText } from '../text.tsx'
import { Shelf, Specimen } from './Specimen.tsx'

export function Controls(): VNode {
  return (
    <>
      <Buttons />
      <ChipStates />
      <Switches />
    </>
  )
}

function Buttons(): VNode {
  const text = useText()
  const [isPressed, setPressed] = useState(true)
  const [isOpen, setOpen] = useState(false)
  const word = text('popup_keep')
  return (
    <Shelf name="Button">
      {(['plain', 'main', 'quiet'] as const).map((kind) => (
        <Fragment key={kind}>
          <Specimen state={kind}>
            <Button kind={kind}>{word}</Button>
          </Specimen>
          <Specimen state={`${kind} :hover`} forced="hover">
            <Button kind={kind}>{word}</Button>
          </Specimen>
          <Specimen state={`${kind} :focus-visible`} forced="focus-visible">
            <Button kind={kind}>{word}</Button>
          </Specimen>
          <Specimen state={`${kind} disabled`}>
            <Button kind={kind} disabled>
              {word}
            </Button>
          </Specimen>
          <Specimen state={`${kind} long`}>
            <Button kind={kind}>{text('restore_bring_back')}</Button>
          </Specimen>
        </Fragment>
      ))}
      <Specimen state="pressed">
        <Button pressed={isPressed} onClick={() => setPressed(!isPressed)}>
          {text('pool_do_like')}
        </Button>
      </Specimen>
      <Specimen state="pressed :hover" forced="hover">
        <Button pressed>{text('pool_do_like')}</Button>
      </Specimen>
      <Specimen state="expanded">
        <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text('popup_why')}
        </Button>
        {isOpen && <p>{text('data_since_nothing')}</p>}
      </Specimen>
    </Shelf>
  )
}

function ChipStates(): VNode {
  const text = useText()
  const [chosen, choose] = useState<(typeof noteSorts)[number]>('thinking')
  const label = text('notebook_note_kind')
  const word = text(sortNames.learned)
  return (
    <Shelf name="Chips">
      <Specimen state="plain">
        <Chips label={label}>
          <Chip>{word}</Chip>
        </Chips>
      </Specimen>
      <Specimen state="plain :hover" forced="hover">
        <Chips label={label}>
          <Chip>{word}</Chip>
        </Chips>
      </Specimen>
      <Specimen state="plain :focus-visible" forced="focus-visible">
        <Chips label={label}>
          <Chip>{word}</Chip>
        </Chips>
      </Specimen>
      <Specimen state="pressed">
        <Chips label={label}>
          {noteSorts.map((sort) => (
            <Chip key={sort} pressed={sort === chosen} onClick={() => choose(sort)}>
              {text(sortNames[sort])}
            </Chip>
          ))}
        </Chips>
      </Specimen>
    </Shelf>
  )
}

function Switches(): VNode {
  const text = useText()
  const [isOn, setOn] = useState(true)
  const props = { label: text('prompts_quiet'), on: isOn, onToggle: () => setOn(!isOn) }
  return (
    <Shelf name="Switch">
      <Specimen state="on">
        <Switch {...props} />
      </Specimen>
      <Specimen state="off">
        <Switch {...props} on={!isOn} />
      </Specimen>
      <Specimen state=":focus-visible" forced="focus-visible">
        <Switch {...props} />
      </Specimen>
      <Specimen state="description long">
        <Switch
          {...props}
          label={text('prompts_hours_work')}
          description={text('prompts_asks_purpose_more')}
        />
      </Specimen>
    </Shelf>
  )
}
