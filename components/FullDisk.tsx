/** The disk is full: what that means for what one does now, and what helps. */
import type { VNode } from 'preact'
import { useText } from './text.tsx'

export function FullDisk(): VNode {
  const text = useText()
  return (
    <aside class="notice small">
      <p>{text('full_waits')}</p>
      <p class="soft">{text('full_do')}</p>
    </aside>
  )
}
