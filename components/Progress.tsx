/** How far something that takes its time has come, and a way to end it. */
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { Button } from './Button.tsx'
import { useText } from './text.tsx'

export interface ProgressProps {
  /** What is being done. */
  label: string
  /** From 0 to 1; null where nobody can say. */
  share: number | null
  /** Null where it can't be ended any more. */
  onCancel: (() => void) | null
}

export function Progress({ label, share, onCancel }: ProgressProps): VNode {
  const text = useText()
  const id = useId()
  return (
    <div class="progress">
      <label class="soft" for={id}>
        {label}
      </label>
      <progress id={id} value={share ?? undefined} />
      {onCancel && (
        <Button kind="quiet" onClick={onCancel}>
          {text('common_cancel')}
        </Button>
      )}
    </div>
  )
}
