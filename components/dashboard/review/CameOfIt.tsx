/** "What came of it?": of one step that was done, in one line; read later, never counted up. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { ReviewActs } from '../../../lib/screens/review.ts'
import type { ReviewModel } from '../../../lib/screens/review-model.ts'
import { Button } from '../../Button.tsx'
import { useText } from '../../text.tsx'
import { TextField } from '../../TextField.tsx'

export interface CameOfItProps {
  of: NonNullable<ReviewModel['cameOfIt']>
  onTell: ReviewActs['tellOutcome']
}

export function CameOfIt({ of, onTell }: CameOfItProps): VNode {
  const text = useText()
  const [line, setLine] = useState('')
  const [failed, setFailed] = useState(false)
  return (
    <form
      class="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        if (line.trim() !== '') void onTell(of.suggestion, line).then((kept) => setFailed(!kept))
      }}
    >
      <TextField
        label={of.title}
        hint={text('review_came_hint')}
        value={line}
        onInput={setLine}
        action={
          <Button type="submit" disabled={line.trim() === ''}>
            {text('reflect_save')}
          </Button>
        }
      />
      <p class="small" role="alert">
        {failed && text('common_not_saved')}
      </p>
    </form>
  )
}
