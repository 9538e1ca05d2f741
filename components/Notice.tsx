/** What the screen has to say for itself; an `alert` interrupts, a `status` waits for a pause. */
import type { ComponentChildren, VNode } from 'preact'

export interface NoticeProps {
  kind?: 'status' | 'alert'
  /** Null keeps the live region, silent, so that the next words are read out. */
  children: ComponentChildren
}

export function Notice({ kind = 'status', children }: NoticeProps): VNode {
  return (
    <div class="notice" role={kind}>
      {children}
    </div>
  )
}
