/** The page in front: left out, with the way back, or the way to leave it out. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { PopupModel } from '../../lib/screens/popup-model.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface ThisPageProps {
  page: NonNullable<PopupModel['page']>
  acts: Pick<PopupActs, 'leavePageOut' | 'noticePages'>
}

export function ThisPage({ page: { site, leftOut }, acts }: ThisPageProps): VNode {
  const text = useText()
  const [failed, setFailed] = useState(false)
  const isOut = leftOut.length > 0
  const act = async (): Promise<void> =>
    setFailed(!(await (isOut ? acts.noticePages(site, leftOut) : acts.leavePageOut())))
  return (
    <div class="this-page small">
      <output>{isOut && text('pages_this_out')}</output>
      <Button kind="quiet" onClick={() => void act()}>
        {text(isOut ? 'pages_again' : 'pages_leave_this')}
      </Button>
      <p role="alert">{failed && text('common_not_saved')}</p>
    </div>
  )
}
