/** One tap hides names and intentions where others may look on; another shows them again. */
import type { VNode } from 'preact'
import { useText } from '../text.tsx'
import { HeadButton } from './HeadButton.tsx'

export interface DiscreetProps {
  isOn: boolean
  onSet: (isOn: boolean) => Promise<boolean>
}

export function Discreet({ isOn, onSet }: DiscreetProps): VNode {
  const text = useText()
  return (
    <HeadButton
      label={text(isOn ? 'discreet_show' : 'discreet_hide')}
      failure="common_not_saved"
      onPress={() => onSet(!isOn)}
    />
  )
}
