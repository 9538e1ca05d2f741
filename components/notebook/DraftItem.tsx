/** A draft as a line; opened, its outline, whom it is for, and what becomes of it. */
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { HistoryActs } from '../../lib/screens/history.ts'
import type { NotebookActs } from '../../lib/screens/notebook.ts'
import type { DraftView } from '../../lib/screens/notebook-lines.ts'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'
import type { TextKey } from '../../lib/text/text.ts'
import { AskedToRead, type AskedToReadProps } from './AskedToRead.tsx'
import { focusHeading } from './focus-heading.ts'
import { NameDraft } from './NameDraft.tsx'
import { Outline } from './Outline.tsx'

export interface DraftItemProps extends Pick<AskedToReadProps, 'sites' | 'today'> {
  draft: DraftView
  acts: NotebookActs
  onAdd: HistoryActs['add']
  /** Puts what stands in the box on the clipboard; says whether it worked. */
  onCopy: (area: HTMLTextAreaElement) => Promise<boolean>
}

export function DraftItem({ draft, acts, sites, today, onAdd, onCopy }: DraftItemProps): VNode {
  const text = useText()
  const itemRef = useRef<HTMLLIElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  const [said, setSaid] = useState<TextKey | null>(null)
  const [failed, setFailed] = useState(false)
  const { id, title, facts, firstReader, outline, asText, isAsked } = draft

  const mark = async (step: Parameters<NotebookActs['markDraft']>[1]): Promise<void> => {
    const isKept = await acts.markDraft(id, step)
    setFailed(!isKept)
    if (!isKept) return
    if (step === 'asked') setWasAsked(true)
    // It has left the list, and the focus with it.
    else focusHeading()
  }
  const copy = async (): Promise<void> => {
    if (area.current) setSaid((await onCopy(area.current)) ? 'popup_copied' : 'popup_copy_failed')
  }
  const closeAsked = (isAdded: boolean): void => {
    setWasAsked(false)
    setSaid(isAdded ? 'add_said' : null)
    itemRef.current?.querySelector('button')?.focus()
  }
  return (
    <li class="record" ref={itemRef}>
      <button
        type="button"
        class="draft-title"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </button>
      <p class="soft small">
        {[text.counted('notebook_draft_lines', outline.length), ...facts].join(' · ')}
      </p>
      {isOpen && (
        <div class="stack record-more">
          <Outline outline={outline} onMove={(note, by) => acts.moveNote(id, note, by)} />
          <NameDraft
            key={id}
            title={title}
            firstReader={firstReader}
            onName={(named) => acts.nameDraft(id, named)}
          />
          <div class="even">
            <Button disabled={outline.length === 0} onClick={() => void copy()}>
              {text('notebook_draft_copy')}
            </Button>
            <Button disabled={isAsked} onClick={() => void mark('asked')}>
              {text('notebook_draft_asked')}
            </Button>
            <Button onClick={() => void mark('published')}>
              {text('notebook_draft_published')}
            </Button>
            <Button onClick={() => void mark('dropped')}>{text('notebook_draft_drop')}</Button>
          </div>
          <textarea class="unseen" ref={area} value={asText} readOnly tabIndex={-1} aria-hidden />
          <output class="small soft">{said && text(said)}</output>
          {wasAsked && (
            <AskedToRead
              whom={firstReader}
              sites={sites}
              today={today}
              onAdd={onAdd}
              onClose={closeAsked}
            />
          )}
          <Notice kind="alert">{failed && text('common_not_saved')}</Notice>
        </div>
      )}
    </li>
  )
}
