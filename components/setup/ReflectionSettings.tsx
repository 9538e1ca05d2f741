/** When and how often one is asked to look back. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { reflectionRhythms, type Settings } from '../../lib/domain/settings.ts'
import type { SetupActs } from '../../lib/screens/setup.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Notice } from '../Notice.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'

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
  const id = useId()
  const [failed, setFailed] = useState(false)
  const clock = new Intl.DateTimeFormat(text.lang, { hour: 'numeric', timeZone: 'UTC' })
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
        <div>
          <label class="field-label" for={id}>
            {text('reflect_settings_hour')}
          </label>
          <select
            id={id}
            class="field-input"
            value={reflection.hour}
            onChange={(event) => void set({ hour: Number(event.currentTarget.value) })}
          >
            {hours.map((hour) => (
              <option key={hour} value={hour}>
                {clock.format(Date.UTC(2000, 0, 1, hour))}
              </option>
            ))}
          </select>
        </div>
      )}
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
