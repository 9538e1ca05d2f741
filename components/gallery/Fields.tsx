/** What is written or chosen. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { PassphraseField } from '../dashboard/PassphraseField.tsx'
import { DayField } from '../DayField.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'
import { Shelf, Specimen } from './Specimen.tsx'

export function Fields(): VNode {
  return (
    <>
      <TextFields />
      <DayFields />
      <PassphraseFields />
    </>
  )
}

function TextFields(): VNode {
  const text = useText()
  const sentence = text('pool_line')
  const [written, setWritten] = useState(sentence)
  const props = { label: text('settings_intention'), value: written, onInput: setWritten }
  const hint = text('settings_intention_hint')
  return (
    <Shelf name="TextField">
      <Specimen state="empty">
        <TextField
          {...props}
          value=""
          hint={hint}
          placeholder={text('settings_intention_example')}
        />
      </Specimen>
      <Specimen state="written">
        <TextField {...props} hint={hint} />
      </Specimen>
      <Specimen state=":focus-visible" forced="focus-visible">
        <TextField {...props} />
      </Specimen>
      <Specimen state="nearly full">
        <TextField {...props} limit={sentence.length + 5} isShort />
      </Specimen>
      <Specimen state="action">
        <TextField
          {...props}
          isShort
          action={
            <Button type="submit" disabled={written === sentence}>
              {text('popup_keep')}
            </Button>
          }
        />
      </Specimen>
      <Specimen state="long">
        <TextField
          label={text('intention_another')}
          value={text('settings_knows_own_more')}
          hint={text('intention_topics_hint')}
          onInput={setWritten}
          limit={1_000}
        />
      </Specimen>
      <Specimen state=".notebook">
        <div class="notebook">
          <TextField {...props} hint={hint} />
        </div>
      </Specimen>
    </Shelf>
  )
}

function DayFields(): VNode {
  const text = useText()
  const [day, setDay] = useState('2026-11-24')
  const props = { label: text('mend_day'), day, onChoose: setDay }
  return (
    <Shelf name="DayField">
      <Specimen state="chosen">
        <DayField {...props} />
      </Specimen>
      <Specimen state=":focus-visible" forced="focus-visible">
        <DayField {...props} />
      </Specimen>
      <Specimen state="empty">
        <DayField {...props} day="" latest={day} />
      </Specimen>
    </Shelf>
  )
}

function PassphraseFields(): VNode {
  const text = useText()
  const [written, setWritten] = useState('')
  const props = { label: text('passphrase_label'), value: written, onInput: setWritten }
  return (
    <Shelf name="PassphraseField">
      <Specimen state="empty">
        <PassphraseField {...props} />
      </Specimen>
      <Specimen state="isWrong">
        <div class="stack">
          <PassphraseField {...props} value={text('common_name')} isWrong />
          <Notice kind="alert">{text('restore_passphrase')}</Notice>
        </div>
      </Specimen>
    </Shelf>
  )
}
