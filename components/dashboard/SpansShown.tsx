/** Days or weeks of one's own, above and below the surface, and what of them could not be seen. */
import type { ComponentChildren, VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { everything } from '../../lib/domain/filter.ts'
import type { ReviewModel } from '../../lib/screens/review-model.ts'
import { historyAddress } from '../../lib/screens/route.ts'
import { useText } from '../text.tsx'
import { useWidth } from '../use-width.ts'
import { Hatched } from '../waterline/Hatched.tsx'
import { SpansDrawing, type SpansDrawingProps } from '../waterline/SpansDrawing.tsx'

/** Pixels below which the drawing shrinks with its words: eight marks stand beside each other. */
const narrowest = 360

export interface SpansShownProps extends Pick<SpansDrawingProps, 'spans' | 'label'> {
  hatched: ReviewModel['hatched']
  /** What is said beneath it first. */
  children?: ComponentChildren
}

export function SpansShown({ hatched, children, ...drawn }: SpansShownProps): VNode {
  const text = useText()
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place)
  return (
    <figure class="stack-tight" ref={place}>
      <SpansDrawing
        {...drawn}
        width={Math.max(narrowest, width ?? 0)}
        hrefOf={({ span, rung }) =>
          historyAddress({ ...everything, rung, from: span.first, to: span.last })
        }
      />
      {(hatched.lines.length > 0 || children) && (
        <figcaption>
          {children}
          <Hatched lines={hatched.lines} />
          {hatched.more > 0 && (
            <p class="soft small">{text.counted('drawing_hatched_more', hatched.more)}</p>
          )}
        </figcaption>
      )}
    </figure>
  )
}
