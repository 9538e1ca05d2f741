/** How many acts of each depth, leading to them. */
import { Fragment, type VNode } from 'preact'
import type { Rung } from '../../../lib/domain/entry.ts'
import { depthName } from '../../../lib/text/rungs.ts'
import { useText } from '../../text.tsx'

export interface DepthsProps {
  depths: readonly { rung: Rung; count: number; address: string }[]
}

export function Depths({ depths }: DepthsProps): VNode {
  const text = useText()
  return (
    <>
      {depths.map(({ rung, count, address }, index) => (
        <Fragment key={rung}>
          {index > 0 && ' · '}
          <a href={address}>{text('review_kind', depthName(rung, text), count)}</a>
        </Fragment>
      ))}
    </>
  )
}
