/** A site's own accounts: each can be left out. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { AccountState } from '../../lib/screens/accounts.ts'
import { Notice } from '../Notice.tsx'
import { Switch } from '../Switch.tsx'
import { useText } from '../text.tsx'

export interface AccountsProps {
  accounts: readonly AccountState[]
  /** Whether it was kept. */
  onToggle: (account: AccountState) => Promise<boolean>
}

export function Accounts({ accounts, onToggle }: AccountsProps): VNode | null {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const toggle = async (account: AccountState): Promise<void> =>
    setFailed(!(await onToggle(account)))
  if (accounts.length === 0) return null
  return (
    <div class="stack-tight">
      <p class="soft small">{text('settings_accounts')}</p>
      {accounts.map((one) => (
        <Switch
          key={one.account}
          label={one.name}
          on={one.isRecorded}
          onToggle={() => void toggle(one)}
        />
      ))}
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
