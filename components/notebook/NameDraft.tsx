/** What a draft is called, and who is to see it first. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Draft } from '../../lib/domain/notebook/draft.ts'
import { Button } from '../Button.tsx'
import { useText } from '../text.tsx'
import { TextField } from '../TextField.tsx'

export interface NameDraftProps extends Pick<Draft, 'title' | 'firstReader'> {
  onName: (named: Pick<Draft, 'title' | 'firstReader'>) => Promise<boolean>
}

export function NameDraft(props: NameDraftProps): VNode {
  const text = useText()
  const [title, setTitle] = useState(props.title)
  const [firstReader, setFirstReader] = useState(props.firstReader)
  const [isKept, setKept] = useState<boolean | null>(null)
  const isSame = title.trim() === props.title && firstReader.trim() === props.firstReader
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') void props.onName({ title, firstReader }).then(setKept)
      }}
    >
      <div class="mend-fields">
        <TextField label={text('notebook_gather_title')} value={title} onInput={setTitle} isShort />
        <TextField
          label={text('notebook_draft_reader')}
          value={firstReader}
          onInput={setFirstReader}
          isShort
        />
      </div>
      {!isSame && (
        <div class="row">
          <Button type="submit" disabled={title.trim() === ''}>
            {text('mend_keep')}
          </Button>
        </div>
      )}
      <output class="small soft">
        {isSame && isKept === true && text('notebook_draft_kept')}
        {isKept === false && text('common_not_saved')}
      </output>
    </form>
  )
}
