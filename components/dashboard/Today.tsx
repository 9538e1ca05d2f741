/** The room Today: the day with room for it, what leads, and the seven days that end with it. */
import type { VNode } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { entryAddress } from '../../lib/screens/route.ts'
import type { TodayModel } from '../../lib/screens/today.ts'
import { AddTalk } from '../popup/AddTalk.tsx'
import { Intention } from '../popup/Intention.tsx'
import { NoteSomething } from '../popup/NoteSomething.tsx'
import { PromptsFit } from '../popup/PromptsFit.tsx'
import { Reflecting } from '../popup/Reflecting.tsx'
import { SortActs } from '../popup/SortActs.tsx'
import { Suggestions, type SuggestionsProps } from '../popup/Suggestions.tsx'
import { TimeIsOver } from '../popup/TimeIsOver.tsx'
import { useText } from '../text.tsx'
import { useWidth } from '../use-width.ts'
import { high } from '../waterline/layout.ts'
import { Hatched } from '../waterline/Hatched.tsx'
import { Sentence } from '../waterline/Sentence.tsx'
import { Waterline } from '../waterline/Waterline.tsx'
import { SpansShown } from './SpansShown.tsx'

export interface TodayProps extends Pick<SuggestionsProps, 'onCopy'> {
  /** Null until it was read. */
  today: TodayModel | null
  /** Addresses of rooms. */
  settings: string
  notebook: string
}

export function Today({ today, ...rest }: TodayProps): VNode {
  return today ? <Read today={today} {...rest} /> : <div aria-busy="true" />
}

function Read({
  today: { popup, acts, week, hatched },
  onCopy,
  settings,
  notebook,
}: TodayProps & { today: TodayModel }): VNode {
  const text = useText()
  const id = useId()
  const { waterline, reflection, suggestions, firstDay, over, isDiscreet } = popup
  const reflecting = <Reflecting key="reflecting" reflection={reflection} acts={acts} />
  const leads = reflection.isDue || reflection.offersWeekly
  return (
    <div class="flow today">
      {isDiscreet && <p class="soft">{text('discreet_on')}</p>}
      {!isDiscreet && !(over && popup.intention === null) && (
        <Intention
          intention={popup.intention}
          more={popup.moreIntentions}
          onSave={acts.saveIntention}
        />
      )}
      {over && (
        <TimeIsOver
          sentence={over.text}
          onKeep={acts.keepIntention}
          onBegin={acts.beginIntention}
        />
      )}
      <Day popup={popup} />
      {leads && reflecting}
      <Suggestions
        suggestions={suggestions}
        lead={!leads}
        acts={acts}
        hrefOf={([first = '']) => entryAddress(first)}
        onCopy={onCopy}
      />
      {popup.fit && <PromptsFit fit={popup.fit} acts={acts} settings={settings} />}
      {!leads && !firstDay && reflecting}
      <SortActs acts={popup.toSort} onSort={acts.sort} />
      <div class="adding">
        <AddTalk onAdd={acts.addTalk} />
        <NoteSomething onKeep={acts.note} notebook={notebook} />
      </div>
      {!firstDay && (
        <section class="stack-tight week" aria-labelledby={id}>
          <h2 id={id}>{text('today_week')}</h2>
          <SpansShown spans={week} hatched={hatched} label={text('today_week_drawing')}>
            <Sentence {...week} where={text('today_week_here')} />
          </SpansShown>
        </section>
      )}
      {firstDay && !waterline.hasSentence && <p class="soft">{text('popup_only_here')}</p>}
    </div>
  )
}

function Day({ popup }: Pick<TodayModel, 'popup'>): VNode {
  const text = useText()
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place)
  const { waterline, nameOf, firstDay } = popup
  return (
    <figure class="stack-tight" ref={place}>
      <Waterline
        day={waterline}
        label={text('drawing_label_today')}
        nameOf={nameOf}
        hrefOf={([first = '']) => entryAddress(first)}
        width={Math.max(narrowest, width ?? 0)}
        heights={high}
        opensTab={false}
        lastSeen={popup.lastSeen}
      />
      <figcaption>
        {firstDay ? <p>{text('popup_first_day')}</p> : <Sentence {...waterline} />}
        <Hatched lines={popup.hatched} />
      </figcaption>
    </figure>
  )
}

/** Pixels below which the drawing shrinks with its words. */
const narrowest = 256
