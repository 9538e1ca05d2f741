/** What the person noted of somebody: read at a glance, written on demand. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { PersonModel } from '../../../lib/screens/person.ts'
import { kindName } from '../../../lib/text/kinds.ts'
import type { Text } from '../../../lib/text/text.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { Terms } from '../../Terms.tsx'
import { useText } from '../../text.tsx'
import { PersonForm, type PersonFormProps } from './PersonForm.tsx'
import { placeNames } from './place-names.ts'

export function Noted({ person, acts }: Omit<PersonFormProps, 'onClose'>): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [isKept, setKept] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const terms = termsOf(person, text)
  const close = (kept: boolean): void => {
    setOpen(false)
    setKept(kept)
    opener.current?.querySelector('button')?.focus()
  }
  return (
    <Card title={text('people_noted')}>
      <div class="stack">
        {!isOpen && terms.length > 0 && <Terms terms={terms} />}
        <div class="row" ref={opener}>
          <Button
            expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen)
              setKept(false)
            }}
          >
            {text('people_note')}
          </Button>
          <output class="small">{isKept && text('people_kept')}</output>
        </div>
        {isOpen && <PersonForm person={person} acts={acts} onClose={close} />}
      </div>
    </Card>
  )
}

/** What is said, and nothing of what is not. */
function termsOf({ kind, profile, name }: PersonModel, text: Text): [string, string][] {
  const { field, tags, needs, offers, cohort, place } = profile
  const all: [string, string | null][] = [
    [text('mend_kind', name), kind && kindName(kind, text)],
    [text('people_place'), place && text(placeNames[place])],
    [text('people_field'), field],
    [text('people_tags'), tags.join(', ')],
    [text('people_needs'), needs.join(', ')],
    [text('people_offers'), offers.join(', ')],
    [text('people_cohort'), cohort],
  ]
  return all.flatMap(([term, words]): [string, string][] => (words ? [[term, words]] : []))
}
