/** What an act was, as the person says. */
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Choice } from '../Choice.tsx'
import { DayField } from '../DayField.tsx'
import type { HistoryActs, HistoryModel } from '../../lib/screens/history.ts'
import type { HistoryLine, Mendable } from '../../lib/screens/history-lines.ts'
import { ActChoice } from './ActChoice.tsx'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface MendProps {
  line: Pick<HistoryLine, 'id' | 'sentence'> & { mendable: Mendable }
  acts: HistoryActs
  intentions: HistoryModel['intentions']
  /** No act belongs to a day that is still to come. */
  today: string
  onClose: () => void
}

export function Mend({ line, acts: does, intentions, today, onClose }: MendProps): VNode {
  const text = useText()
  const { mendable, id } = line
  const form = useRef<HTMLFormElement>(null)
  const [act, setAct] = useState(mendable.act)
  const [day, setDay] = useState(mendable.day)
  const [intention, setIntention] = useState(mendable.intention)
  const [failed, setFailed] = useState(false)

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
        void closeIf(does.correct(id, { act, day, intention }))
      }}
    >
      <div class="mend-fields">
        <ActChoice
          label={text('mend_act')}
          value={act}
          none={text('mend_act_none')}
          onChoose={setAct}
        />
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
        {mendable.isCorrected && (
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
