/** What an act was, as the person says. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PersonKind } from '../../lib/domain/entry.ts'
import { Choice } from '../Choice.tsx'
import { DayField } from '../DayField.tsx'
import type { HistoryActs, HistoryModel } from '../../lib/screens/history.ts'
import type { HistoryLine, Mendable } from '../../lib/screens/history-lines.ts'
import { meantBy } from '../../lib/screens/people.ts'
import { shownName } from '../../lib/text/names.ts'
import { ActChoice } from './ActChoice.tsx'
import { KindChoice } from './KindChoice.tsx'
import { Button } from '../Button.tsx'
import { useFound } from '../found.ts'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface MendProps {
  line: Pick<HistoryLine, 'id' | 'sentence'> & { mendable: Mendable }
  acts: HistoryActs
  intentions: HistoryModel['intentions']
  /** No act belongs to a day that is still to come. */
  today: string
  onClose: () => void
}

export function Mend(props: MendProps): VNode {
  const { line, acts: does, intentions, today, onClose } = props
  const text = useText()
  const { mendable, id } = line
  const form = useRef<HTMLFormElement>(null)
  const [act, setAct] = useState(mendable.act)
  const [day, setDay] = useState(mendable.day)
  const [intention, setIntention] = useState(mendable.intention)
  const before = (mendable.person && shownName(mendable.person)) ?? ''
  const [whom, setWhom] = useState(before)
  const [kind, setKind] = useState<PersonKind | null>()
  const [failed, setFailed] = useState(false)
  const found = useFound(whom, does.findPeople) ?? []
  const { isSame, person, known } = meantBy(whom, { ...mendable, label: before }, found)

  useEffect(() => form.current?.querySelector('select')?.focus(), [])

  const closeIf = async (kept: Promise<boolean>): Promise<void> => {
    if (await kept) onClose()
    else setFailed(true)
  }
  return (
    <form
      ref={form}
      class="stack-tight"
      aria-label={text('mend_open_label', line.sentence)}
      onSubmit={(event) => {
        event.preventDefault()
        const whose = { ...(!isSame && { person }), ...(kind !== undefined && { kind }) }
        void closeIf(does.correct(id, { act, day, intention, ...whose }))
      }}
    >
      <div class="mend-fields">
        <ActChoice
          label={text('mend_act')}
          value={act}
          none={text('mend_act_none')}
          onChoose={setAct}
        />
        <TextField
          label={text('mend_person')}
          value={whom}
          onInput={(written) => {
            setWhom(written)
            setKind(undefined)
          }}
          placeholder={text('mend_person_none')}
          offers={found.map(({ label }) => label)}
          isShort
        />
        {known && (
          <KindChoice
            name={known.label}
            value={kind === undefined ? known.kind : kind}
            onChoose={setKind}
          />
        )}
        {intentions.length > 0 && (
          <Choice
            label={text('mend_intention')}
            value={intention}
            none={text('mend_intention_none')}
            options={intentions.map((one) => [one.id, one.text] as const)}
            onChoose={setIntention}
          />
        )}
        <DayField label={text('mend_day')} day={day} latest={today} onChoose={setDay} />
      </div>
      <div class="row">
        <Button type="submit" kind="main">
          {text('mend_keep')}
        </Button>
        <Button onClick={onClose}>{text('mend_cancel')}</Button>
        {(mendable.isCorrected || (isSame && known?.isSaid)) && (
          <Button kind="quiet" onClick={() => void closeIf(does.takeCorrectionBack(id))}>
            {text('mend_take_back')}
          </Button>
        )}
      </div>
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </form>
  )
}
