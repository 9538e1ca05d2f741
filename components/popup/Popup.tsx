/** The popup: the day at a glance, and one thing that leads. */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { popupLinks } from '../../lib/screens/popup-links.ts'
import type { PopupModel } from '../../lib/screens/popup-model.ts'
import { FullDisk } from '../FullDisk.tsx'
import { Brand } from '../Mark.tsx'
import { useText } from '../text.tsx'
import { Troubles } from '../Troubles.tsx'
import { Hatched } from '../waterline/Hatched.tsx'
import { Sentence } from '../waterline/Sentence.tsx'
import { Waterline } from '../waterline/Waterline.tsx'
import { AddTalk } from './AddTalk.tsx'
import { Discreet } from './Discreet.tsx'
import { HeadButton } from './HeadButton.tsx'
import { Intention } from './Intention.tsx'
import { NoteSomething } from './NoteSomething.tsx'
import { Pause } from './Pause.tsx'
import { PromptsFitLater } from './PromptsFitLater.tsx'
import { Reflecting } from './Reflecting.tsx'
import { Sites } from './Sites.tsx'
import { SortActs } from './SortActs.tsx'
import { Suggestions } from './Suggestions.tsx'
import type { ThinkingBoxProps } from './ThinkingBox.tsx'
import { ThisPageLater } from './ThisPageLater.tsx'
import { TimeIsOverLater } from './TimeIsOverLater.tsx'
import { VisitLater } from './VisitLater.tsx'

/**
 * How far it is folded where languages are long and sites can't be read: facts go behind "Why this?", then the
 * suggestion itself becomes one line.
 */
const mostFolds = 2

export interface PopupProps {
  model: PopupModel
  acts: PopupActs
  onCopy: ThinkingBoxProps['onCopy']
  /** Addresses of the pages this one leads to. */
  links: typeof popupLinks
  /** Pixels that the drawing is wide, where it is not as wide as a popup. */
  width?: number
  /** Pixels beyond which it is folded as it opens, where it can't be any higher. */
  highest?: number
}

export function Popup({ model, acts, onCopy, links, width, highest }: PopupProps): VNode {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const [folds, fold] = useState(0)
  // Before anything is painted, and not while somebody unfolds and reads.
  useLayoutEffect(() => {
    if (folds < mostFolds && (box.current?.offsetHeight ?? 0) > (highest ?? Infinity))
      fold(folds + 1)
  }, [folds, highest])
  const { waterline, reflection, suggestions, firstDay, over } = model
  const intention = (
    <Intention
      intention={model.intention}
      more={model.moreIntentions}
      onSave={acts.saveIntention}
    />
  )
  const leads = reflection.isDue || reflection.offersWeekly
  // A reflection that is due stands alone; what else there is, is one line beneath it.
  const [isDayShown, showDay] = useState(model.part !== null)
  const shows = !reflection.isDue || isDayShown
  const reflecting = <Reflecting key="reflecting" reflection={reflection} acts={acts} />
  return (
    <div class={`popup folds-${folds}`} ref={box}>
      <header class="popup-head">
        <h1>
          <Brand name={text('common_name')} />
        </h1>
        <Discreet isOn={model.isDiscreet} onSet={acts.setDiscreet} />
        <a href={links.dashboard} target="_blank">
          {text('popup_open')}
        </a>
        {model.mayPause && <Pause paused={model.paused} acts={acts} />}
      </header>
      <main class="flow">
        {model.isFull && <FullDisk />}
        {model.isDiscreet && <p class="hidden-words soft">{text('discreet_on')}</p>}
        {shows &&
          !firstDay &&
          !model.isDiscreet &&
          !(over && model.intention === null) &&
          intention}
        {shows && over && (
          <TimeIsOverLater
            sentence={over.text}
            onKeep={acts.keepIntention}
            onBegin={acts.beginIntention}
          />
        )}
        {shows && model.visit && (
          <VisitLater visit={model.visit} onSay={acts.sayPurpose} onLeave={acts.leave} />
        )}
        {leads && reflecting}
        {reflection.isDue && (
          <button
            type="button"
            class="unfold"
            aria-expanded={isDayShown}
            onClick={() => showDay(!isDayShown)}
          >
            {text('popup_rest')}
          </button>
        )}
        {shows && (
          <>
            <div class="stack-tight">
              <figure class="stack-tight">
                <Waterline
                  day={waterline}
                  label={text('drawing_label_today')}
                  nameOf={model.nameOf}
                  hrefOf={links.entries}
                  lastSeen={model.lastSeen}
                  {...(width !== undefined && { width })}
                />
                <figcaption>
                  {firstDay ? <p>{text('popup_first_day')}</p> : <Sentence {...waterline} />}
                  <Hatched lines={model.hatched} />
                </figcaption>
              </figure>
              {model.saysHere && <p class="small soft">{text('popup_only_here')}</p>}
            </div>
            {firstDay && !model.isDiscreet && intention}
            <Suggestions
              suggestions={suggestions}
              lead={!leads && folds < 2}
              acts={acts}
              hrefOf={links.entries}
              onCopy={onCopy}
            />
            {model.fit && <PromptsFitLater fit={model.fit} acts={acts} settings={links.settings} />}
          </>
        )}
        {!leads && !firstDay && reflecting}
        {shows && (
          <>
            <SortActs acts={model.toSort} onSort={acts.sort} />
            <div class="adding">
              <AddTalk onAdd={acts.addTalk} isAsked={model.part === 'talk'} />
              <NoteSomething
                onKeep={acts.note}
                notebook={links.notebook}
                isAsked={model.part === 'note'}
              />
            </div>
          </>
        )}
      </main>
      {shows && (
        <Troubles
          troubles={model.troubles}
          settings={links.settings}
          history={links.history}
          target="_blank"
        />
      )}
      <Sites sites={model.sites} isPaused={model.paused !== null} settings={links.settings}>
        {model.hasPanel && (
          <HeadButton label={text('panel_title')} failure="panel_failed" onPress={acts.openPanel} />
        )}
      </Sites>
      {/* Last, since it comes later: nothing moves. */}
      <ThisPageLater open={acts.thisPage} isTelling />
    </div>
  )
}
