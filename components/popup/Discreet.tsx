/** One tap hides names and intentions where others may look on; another shows them again. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useText } from '../text.tsx'

export interface DiscreetProps {
  isOn: boolean
  onSet: (isOn: boolean) => Promise<boolean>
}

export function Discreet({ isOn, onSet }: DiscreetProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  return (
    <>
      <button
        type="button"
        class="head-button"
        onClick={() => void onSet(!isOn).then((kept) => setFailed(!kept))}
      >
        {text(isOn ? 'discreet_show' : 'discreet_hide')}
      </button>
      <span class="small" role="alert">
        {failed && text('common_not_saved')}
      </span>
    </>
  )
}
