/** Several days or weeks between air and water; each mark carries how many acts it stands for. */
import type { VNode } from 'preact'
import { rungs } from '../../lib/domain/entry.ts'
import type { Span, Spans } from '../../lib/domain/spans.ts'
import { useText } from '../text.tsx'
import { Drawing, type DrawingProps } from './Drawing.tsx'
import { high, type Frame, type Layout } from './layout.ts'
import { rungLabels } from '../../lib/text/rungs.ts'
import { layOutSpans, markId, type SpanMark } from './spans.ts'

export interface SpansDrawingProps extends Pick<DrawingProps, 'label' | 'width'> {
  spans: Spans
  /** Where the entries of a mark can be read. */
  hrefOf: (mark: SpanMark) => string
}

export function SpansDrawing({ spans, hrefOf, ...props }: SpansDrawingProps): VNode {
  const text = useText()
  const number = new Intl.NumberFormat(text.lang)
  const isOfDays = spans.spans.every(({ first, last }) => first === last)
  const axis = formatOf(isOfDays ? { weekday: 'short' } : { day: 'numeric', month: 'short' })
  const whole = formatOf({ day: 'numeric', month: 'long', ...(isOfDays && { weekday: 'long' }) })
  return (
    <Drawing
      {...props}
      heights={high}
      opensTab={false}
      counts={spans.counts}
      layOut={layOut}
      nameOf={(id) => {
        const { span, rung } = markOf(id)
        const count = number.format(span.counts[rung])
        return text('drawing_span', daysOf(span), text(rungLabels[rung]), count)
      }}
      hrefOf={([id = '']) => hrefOf(markOf(id))}
    />
  )

  function layOut(frame: Frame): Layout {
    return layOutSpans(spans, frame, ({ first }) => axis.format(Date.parse(first)))
  }

  function markOf(id: string): SpanMark {
    for (const span of spans.spans)
      for (const rung of rungs) if (markId(span.first, rung) === id) return { span, rung }
    throw new Error(`no mark ${id}`)
  }

  /** "16–22 November", or "Monday, 16 November". */
  function daysOf({ first, last }: Span): string {
    return whole.formatRange(Date.parse(first), Date.parse(last))
  }

  /** Days are the person's own already; UTC keeps them so. */
  function formatOf(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(text.lang, { ...parts, timeZone: 'UTC' })
  }
}
