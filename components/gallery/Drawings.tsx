/** The waterline on days that differ, the picture of the idea, and the signs of history. */
import type { VNode } from 'preact'
import { rungs } from '../../lib/domain/entry.ts'
import { GapSign, StepLegend } from '../dashboard/StepSign.tsx'
import { Surface } from '../surface/Surface.tsx'
import { useText } from '../text.tsx'
import { rungLabels } from '../../lib/text/rungs.ts'
import { Sentence } from '../waterline/Sentence.tsx'
import { SpansDrawing } from '../waterline/SpansDrawing.tsx'
import { Waterline } from '../waterline/Waterline.tsx'
import { days, weeks } from './days.ts'
import { Shelf, Specimen } from './Specimen.tsx'

const drawn = [
  { state: 'empty', day: days.empty },
  { state: 'common', day: days.common },
  { state: 'full', day: days.full },
  { state: ':hover', day: days.common, forced: 'hover', at: '.wl-compose' },
  { state: ':focus-visible', day: days.common, forced: 'focus-visible', at: '.wl-touch' },
] as const

export function Drawings(): VNode {
  const text = useText()
  const nameOf = (id: string): string => {
    const [rung, number = ''] = id.split(' ')
    const label = rungLabels[rungs.find((one) => one === rung) ?? 'observe']
    return text('drawing_act', text(label), number)
  }
  return (
    <>
      <Shelf name="Waterline">
        {drawn.map(({ day, ...specimen }) => (
          <Specimen key={specimen.state} {...specimen}>
            <Waterline
              day={day}
              label={text('drawing_label_today')}
              nameOf={nameOf}
              hrefOf={() => '#'}
            />
            <Sentence {...day} />
          </Specimen>
        ))}
        {[640, 360].map((width) => (
          <Specimen key={width} state={`SpansDrawing, ${width}`}>
            <div style={{ inlineSize: `${width}px` }}>
              <SpansDrawing
                spans={weeks}
                label={text('review_weeks')}
                width={width}
                hrefOf={() => '#'}
              />
            </div>
          </Specimen>
        ))}
      </Shelf>
      <Shelf name="Surface">
        <Specimen state="empty">
          <Surface />
          <p>{text('history_empty')}</p>
        </Specimen>
        <Specimen state="StepSign">
          <StepLegend />
        </Specimen>
        <Specimen state="GapSign">
          <GapSign />
        </Specimen>
      </Shelf>
    </>
  )
}
