/** Pages that are left out, each with the way back. */
import type { VNode } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PageSort } from '../../lib/domain/settings.ts'
import type { LeftOutView, PageActs } from '../../lib/screens/left-out-pages.ts'
import { dateOf } from '../../lib/text/days.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { useFocusKept } from '../focus-kept.ts'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'

export interface PagesLeftOutProps {
  pages: readonly LeftOutView[]
  acts: PageActs
}

/** What a page is, where its address is not kept. */
const sorts: Record<PageSort, TextKey> = {
  profile: 'pages_profile',
  post: 'pages_post',
  conversation: 'pages_conversation',
  place: 'pages_other',
  other: 'pages_other',
}

export function PagesLeftOut({ pages, acts }: PagesLeftOutProps): VNode {
  const text = useText()
  const [said, setSaid] = useState<'pages_noticed' | 'common_not_saved' | null>(null)
  const [wasUsed, setUsed] = useState(false)
  const place = useFocusKept<HTMLDivElement>()
  const notice = async ({ site, mark }: LeftOutView): Promise<void> => {
    setUsed(true)
    setSaid((await acts.noticePages(site, [mark])) ? 'pages_noticed' : 'common_not_saved')
  }
  return (
    <div class="stack" ref={place}>
      <p>{text('pages_about')}</p>
      <p class="soft small">
        {text(
          'pages_how',
          text('menu_leave_page_out'),
          text('pages_leave_this'),
          text('pause_title'),
        )}
      </p>
      {pages.length === 0 ? (
        <None takesFocus={wasUsed} />
      ) : (
        <ul class="intentions">
          {pages.map((one) => (
            <Page key={`${one.site} ${one.mark}`} page={one} onNotice={() => void notice(one)} />
          ))}
        </ul>
      )}
      <Notice kind={said === 'common_not_saved' ? 'alert' : 'status'}>{said && text(said)}</Notice>
    </div>
  )
}

function Page({ page, onNotice }: { page: LeftOutView; onNotice: () => void }): VNode {
  const text = useText()
  const { name, sort, siteName, day } = page
  const called = name ?? text(sorts[sort], siteName)
  return (
    <li>
      <div>
        {/* Addresses run from left to right in every language. */}
        <p>{name === null ? called : <bdi dir="ltr">{name}</bdi>}</p>
        <p class="soft small">{text('pages_since', dateOf(day, text))}</p>
      </div>
      <Button kind="quiet" label={text('pages_again_this', called)} onClick={onNotice}>
        {text('pages_again')}
      </Button>
    </li>
  )
}

/** Once the last one was taken back, the button that had the focus is gone. */
function None({ takesFocus }: { takesFocus: boolean }): VNode {
  const text = useText()
  const place = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) place.current?.focus()
  }, [takesFocus])
  return (
    <p class="soft" tabIndex={-1} ref={place}>
      {text('pages_none')}
    </p>
  )
}
