/** Drafts on their way to somebody; those that arrived, or were let go of, folded away. */
import type { VNode } from 'preact'
import type { NotebookModel } from '../../lib/screens/notebook.ts'
import { useText } from '../text.tsx'
import { ClosedRecord } from './ClosedRecord.tsx'
import { DraftItem, type DraftItemProps } from './DraftItem.tsx'
import { Folded } from '../Folded.tsx'

export interface DraftsProps extends Omit<DraftItemProps, 'draft'> {
  drafts: NotebookModel['drafts']
}

export function Drafts({ drafts, ...rest }: DraftsProps): VNode | null {
  const text = useText()
  const { acts } = rest
  const { open, closed } = drafts
  if (open.length + closed.length === 0) return null
  return (
    <section class="stack-tight drafts" aria-label={text('notebook_drafts')}>
      <h2>{text('notebook_drafts')}</h2>
      {open.length > 0 && (
        <ul class="lines">
          {open.map((one) => (
            <DraftItem key={one.id} draft={one} {...rest} />
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <Folded label={text('notebook_drafts_closed')}>
          <ul class="lines">
            {closed.map((one) => (
              <ClosedRecord
                key={one.id}
                words={one.title}
                facts={one.facts}
                question={text('notebook_draft_erase_question')}
                onOpen={() => acts.markDraft(one.id, 'opened')}
                onErase={() => acts.eraseRecord(one.id)}
              />
            ))}
          </ul>
        </Folded>
      )}
    </section>
  )
}
