/** The popup beside the page, in a column of any width, and above it a line about whose page that is. */
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { Panel as PanelStore, PanelModel } from '../../lib/screens/panel.ts'
import { Popup, type PopupProps } from '../popup/Popup.tsx'
import { useText } from '../text.tsx'
import { Off } from './Off.tsx'
import { useWidth } from '../use-width.ts'

export interface PanelProps extends Pick<PopupProps, 'onCopy' | 'links'> {
  model: PanelModel
  onSwitchOn: PanelStore['switchOn']
  /** The address of a place in the dashboard. */
  placeOf: (address: string) => string
}

/** Pixels of the column that the drawing does not have, and the fewest that it is laid out for: below, it shrinks. */
const margins = 32
const narrowest = 256

export function Panel({ model, onSwitchOn, placeOf, ...rest }: PanelProps): VNode {
  const text = useText()
  const columnRef = useRef<HTMLDivElement>(null)
  const column = useWidth(columnRef)
  const { popup, between } = model
  return (
    <div class="panel">
      {between && (
        <aside class="between small" aria-label={text('panel_about')}>
          <a href={placeOf(between.address)} target="_blank">
            {between.sentence}
          </a>
        </aside>
      )}
      <div class="panel-column" ref={columnRef}>
        {popup ? (
          <Popup
            {...rest}
            {...popup}
            {...(column !== null && { width: Math.max(narrowest, column - margins) })}
          />
        ) : (
          <Off onSwitchOn={onSwitchOn} />
        )}
      </div>
    </div>
  )
}
