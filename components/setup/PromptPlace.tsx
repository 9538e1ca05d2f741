/** Where prompts appear: the person's own choice, with neither place preselected. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PromptPlace as Place } from '../../lib/domain/settings.ts'
import { Notice } from '../Notice.tsx'
import { RadioGroup } from '../RadioGroup.tsx'
import { useText } from '../text.tsx'

export interface PromptPlaceProps {
  place: Place | null
  onChoose: (place: Place) => Promise<boolean>
}

export function PromptPlace({ place, onChoose }: PromptPlaceProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  return (
    <div class="stack-tight">
      <RadioGroup<Place>
        label={text('settings_place')}
        value={place}
        onChoose={(chosen) => void onChoose(chosen).then((kept) => setFailed(!kept))}
        options={[
          {
            value: 'page',
            label: text('settings_place_page'),
            description: text('settings_place_page_more'),
          },
          {
            value: 'toolbar',
            label: text('settings_place_toolbar'),
            description: text('settings_place_toolbar_more'),
          },
        ]}
      />
      <p class="soft small">
        {text(place === null ? 'settings_place_open' : 'settings_place_chosen')}
      </p>
      <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
    </div>
  )
}
