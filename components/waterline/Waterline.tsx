/** A day's acts between air and water: one mark for each, as long as there is room. */
import type { VNode } from 'preact'
import type { Waterline as WaterlineModel } from '../../lib/domain/waterline.ts'
import { useText } from '../text.tsx'
import { hourLabels } from './axis.ts'
import { layOutDay } from './day.ts'
import { Drawing, type DrawingProps } from './Drawing.tsx'
import { low } from './layout.ts'

type Given = Pick<DrawingProps, 'label' | 'hrefOf' | 'nameOf'>
type Choices = Partial<Pick<DrawingProps, 'width' | 'heights' | 'opensTab' | 'lastSeen'>>

export interface WaterlineProps extends Given, Choices {
  day: WaterlineModel
}

export function Waterline(props: WaterlineProps): VNode {
  const { day, width = 352, heights = low, opensTab = true, ...given } = props
  const label = hourLabels(useText().lang)
  return (
    <Drawing
      {...given}
      {...{ width, heights, opensTab }}
      counts={day.counts}
      layOut={(frame) => layOutDay(day, frame, label)}
    />
  )
}
