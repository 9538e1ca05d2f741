/** The page in front: left out, with the way back, or the way to leave it out. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PopupActs } from '../../lib/screens/popup.ts'
import type { ThisPage as ThisPageStore } from '../../lib/screens/this-page.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'

export interface ThisPageProps {
  open: PopupActs['thisPage']
  /** Whether it is there to tell that the page is left out, and else is silent. */
  isTelling?: boolean
}

export function ThisPage({ open, isTelling = false }: ThisPageProps): VNode | null {
  const text = useText()
  const [page, setPage] = useState<ThisPageStore | null>(null)
  const [isOut, setOut] = useState<boolean | null>(null)
  const [wasOut, setWasOut] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const shown = new AbortController()
    const follow = (opened: ThisPageStore): void => {
      const draw = (): void => {
        setOut(opened.read())
        if (opened.read() === true) setWasOut(true)
      }
      setPage(opened)
      opened.watch(draw, shown.signal)
      draw()
    }
    open(shown.signal).then(follow, (cause: unknown) => console.error('page', cause))
    return () => shown.abort()
  }, [open])
  // Where it has told something, its button stays: it may have the focus.
  if (!page || isOut === null || (isTelling && !wasOut)) return null
  return (
    <div class="this-page small">
      <output>{isOut && text('pages_this_out')}</output>
      <Button kind="quiet" onClick={() => void page.change().then((isKept) => setFailed(!isKept))}>
        {text(isOut ? 'pages_again' : 'pages_leave_this')}
      </Button>
      <p role="alert">{failed && text('common_not_saved')}</p>
    </div>
  )
}
