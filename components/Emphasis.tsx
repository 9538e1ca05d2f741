/** A catalogue sentence in which `*words*` are stressed. */
import { Fragment, type VNode } from 'preact'

export function Emphasis({ children }: { children: string }): VNode {
  // Every second piece stood between asterisks; the order never changes, so the index is its key.
  const pieces = children.split('*').map((piece, index) => ({ piece, index }))
  return (
    <>
      {pieces.map(({ piece, index }) =>
        index % 2 === 1 ? <em key={index}>{piece}</em> : <Fragment key={index}>{piece}</Fragment>,
      )}
    </>
  )
}
