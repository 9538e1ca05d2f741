/** When and how often one is asked to look back. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { reflectionRhythms, type Settings } from '../../lib/domain/settings.ts'
import type { SetupActs } from '../../lib/screens/setup.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Notice } from '../Notice.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'
import { HourField } from './HourField.tsx'

export interface ReflectionSettingsProps {
  reflection: Settings['reflection']
  onSet: SetupActs['setReflection']
}

const rhythmNames: Record<Settings['reflection']['every'], TextKey> = {
  day: 'reflect_settings_day',
  week: 'reflect_settings_week',
  never: 'reflect_settings_never',
}
const hours = Array.from({ length: 24 }, (_, hour) => hour)

export function ReflectionSettings({ reflection, onSet }: ReflectionSettingsProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const set = async (wished: Parameters<typeof onSet>[0]): Promise<void> =>
    setFailed(!(await onSet(wished)))
  return (
    <div class="stack">
      <p class="soft small">{text('reflect_settings_more')}</p>
      <RadioGroup
        label={text('reflect_settings_every')}
        value={reflection.every}
        options={reflectionRhythms.map((value) => ({ value, label: text(rhythmNames[value]) }))}
        onChoose={(every) => void set({ every })}
      />
      {reflection.every !== 'never' && (
        <HourField
          label={text('reflect_settings_hour')}
          hours={hours}
          hour={reflection.hour}
          onChoose={(hour) => void set({ hour })}
        />
      )}
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
