/** A quiet button in the popup's head: what it does is done at once, or told that it failed. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '../text.tsx'
import type { TextKey } from '../../lib/text/text.ts'

export interface HeadButtonProps {
  label: string
  failure: TextKey
  onPress: () => Promise<boolean>
}

export function HeadButton({ label, failure, onPress }: HeadButtonProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  return (
    <>
      <button
        type="button"
        class="head-button"
        onClick={() => void onPress().then((isDone) => setFailed(!isDone))}
      >
        {label}
      </button>
      <span class="small" role="alert">
        {failed && text(failure)}
      </span>
    </>
  )
}
