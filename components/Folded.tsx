/** What is over, folded away until somebody asks. */
import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from './Button.tsx'

export function Folded(props: { label: string; children: ComponentChildren }): VNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <div class="stack-tight">
      <div>
        <Button kind="quiet" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {props.label}
        </Button>
      </div>
      {isOpen && props.children}
    </div>
  )
}
