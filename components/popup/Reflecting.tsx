/** The reflection in the popup: in the lamp's colour when it is due, else one quiet line. */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { nothingSaid, type SaidReflection } from '../../lib/domain/reflection.ts'
import type { ReflectionActs, ReflectionModel } from '../../lib/screens/reflecting.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { ReflectionFormLater } from '../reflection/ReflectionFormLater.tsx'
import { useText } from '../text.tsx'

const opens: Record<ReflectionModel['of'], TextKey> = {
  day: 'reflect_open',
  week: 'reflect_open_week',
}

export interface ReflectingProps {
  reflection: ReflectionModel
  acts: ReflectionActs
}

export function Reflecting({ reflection, acts }: ReflectingProps): VNode {
  const text = useText()
  const { isDue, isWanted, said, of } = reflection
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<TextKey | null>(null)
  const status = useRef<HTMLOutputElement>(null)
  const label = text(of === 'week' ? 'reflect_title_week' : 'reflect_title')

  // The button that had the focus went with its form.
  useLayoutEffect(() => {
    if (told === 'reflect_saved' || told === 'reflect_skipped') status.current?.focus()
  }, [told])

  const keep = async (some: Promise<boolean>, key: TextKey): Promise<void> => {
    const isKept = await some
    if (isKept) setOpen(false)
    setTold(isKept ? key : 'common_not_saved')
  }
  const save = (words: SaidReflection): void =>
    void keep(acts.saveReflection(words), words.skipped ? 'reflect_skipped' : 'reflect_saved')
  return (
    <section class="reflecting" aria-label={label}>
      {(isDue || isOpen) && (
        <ReflectionFormLater
          reflection={reflection}
          title={label}
          focus={isOpen}
          onSave={save}
          onSkip={() => {
            if (said) setOpen(false)
            else save({ ...nothingSaid(reflection), skipped: true })
          }}
        />
      )}
      {reflection.offersWeekly && (
        <WeeklyInstead onChoose={(every) => void keep(acts.setRhythm(every), 'reflect_saved')} />
      )}
      <output class="small soft said" tabindex={-1} ref={status}>
        {told && text(told)}
      </output>
      {!isDue && !isOpen && isWanted && (
        <button type="button" class="unfold" onClick={() => setOpen(true)}>
          {text(said ? 'reflect_change' : opens[of])}
        </button>
      )}
    </section>
  )
}

/** Asked once, after three were skipped in a row; three answers of equal size. */
function WeeklyInstead(props: { onChoose: (every: 'day' | 'week' | 'never') => void }): VNode {
  const text = useText()
  return (
    <div class="card">
      <h2>{text('reflect_weekly_instead')}</h2>
      <p class="soft">{text('reflect_weekly_more')}</p>
      <div class="choices">
        <Button onClick={() => props.onChoose('week')}>{text('reflect_weekly_yes')}</Button>
        <Button onClick={() => props.onChoose('day')}>{text('reflect_weekly_keep')}</Button>
        <Button onClick={() => props.onChoose('never')}>{text('reflect_weekly_stop')}</Button>
      </div>
    </div>
  )
}
