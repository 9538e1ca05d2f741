/** A pause: for how long, or of this page alone, in one tap; while it lasts, until when, and the way out of it. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { pauses, type PopupActs } from '../../lib/screens/popup.ts'
import type { PopupModel } from '../../lib/screens/popup-model.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { ThisPageLater } from './ThisPageLater.tsx'

export interface PauseProps {
  paused: PopupModel['paused']
  acts: Pick<PopupActs, 'pause' | 'resume' | 'thisPage'>
}

const names: Record<(typeof pauses)[number], TextKey> = {
  hour: 'pause_hour',
  day: 'pause_day',
  open: 'pause_open',
}

export function Pause({ paused, acts }: PauseProps): VNode {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const act = (kept: Promise<boolean>): void => {
    setOpen(false)
    void kept.then((isKept) => setFailed(!isKept))
  }
  return (
    <>
      {!paused && (
        <button
          type="button"
          class="head-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {text('pause_title')}
        </button>
      )}
      {paused && (
        <p class="pause small">
          {paused.until === null ? text('pause_on') : text('pause_until', paused.until)}{' '}
          <Button kind="quiet" onClick={() => act(acts.resume())}>
            {text('pause_resume')}
          </Button>
        </p>
      )}
      {isOpen && !paused && (
        <div class="pause small">
          {pauses.map((one) => (
            <Button key={one} kind="quiet" onClick={() => act(acts.pause(one))}>
              {text(names[one])}
            </Button>
          ))}
          <ThisPageLater open={acts.thisPage} />
        </div>
      )}
      <p class="pause small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </>
  )
}
