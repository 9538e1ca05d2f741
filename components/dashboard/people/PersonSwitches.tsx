/** Two switches for a person: whether they stand first, and whether suggestions may name them. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import type { PersonModel } from '../../../lib/screens/person.ts'
import { Notice } from '../../Notice.tsx'
import { Switch } from '../../Switch.tsx'
import { useText } from '../../text.tsx'

export interface PersonSwitchesProps {
  person: PersonModel
  acts: Pick<PeopleActs, 'noteOf'>
}

export function PersonSwitches({ person: { profile }, acts }: PersonSwitchesProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const note = async (noted: Parameters<PeopleActs['noteOf']>[1]): Promise<void> => {
    setFailed(!(await acts.noteOf(profile, noted)))
  }
  return (
    <div class="card stack">
      <Switch
        label={text('people_pin')}
        on={profile.pinned}
        onToggle={() => void note({ pinned: !profile.pinned })}
        description={text('people_pin_more')}
      />
      <Switch
        label={text('people_leave')}
        on={profile.doNotSuggest}
        onToggle={() => void note({ doNotSuggest: !profile.doNotSuggest })}
        description={text('people_leave_more')}
      />
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
