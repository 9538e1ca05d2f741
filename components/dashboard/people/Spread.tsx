/** How the people one knows are spread: counts of them, each as good as the other. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { PeopleSpread, SpreadRow } from '../../../lib/screens/people-spread.ts'
import type { PeopleActs } from '../../../lib/screens/people-room.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { TextField } from '../../TextField.tsx'
import { useText } from '../../text.tsx'
import { listOf } from './list-of.ts'
import { said } from './Outcomes.tsx'

export interface SpreadProps {
  spread: PeopleSpread
  acts: Pick<PeopleActs, 'setOwnFields'>
}

export function Spread({ spread, acts }: SpreadProps): VNode {
  const text = useText()
  const { people, stages, kinds, fields, shares, changes, since } = spread
  return (
    <>
      <h2 class="unseen" tabIndex={-1}>
        {text('people_spread')}
      </h2>
      <p>{text('people_spread_none')}</p>
      <div class="spread">
        <Rows title={text('people_spread_stages')} rows={stages}>
          <p>
            <span class="figure">{people}</span> {text.counted('people_count', people)}
          </p>
        </Rows>
        <Rows title={text('people_spread_kinds')} rows={kinds} />
        <Rows title={text('people_spread_fields')} rows={fields} />
        <Sentences
          title={text('people_spread_shares')}
          lines={shares}
          none={text('people_share_unknown')}
        />
        <Sentences
          title={text('people_spread_changes')}
          lines={changes}
          none={text('people_changed_nothing')}
        />
        <OwnFields fields={spread.ownFields} acts={acts} />
      </div>
      {since && <p class="soft small">{text('people_since', since)}</p>}
    </>
  )
}

interface RowsProps {
  title: string
  rows: readonly SpreadRow[]
  children?: VNode
}

function Rows({ title, rows, children }: RowsProps): VNode {
  return (
    <Card title={title}>
      {children}
      <dl class="counts">
        {rows.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

interface SentencesProps {
  title: string
  lines: readonly string[]
  /** What is said where there are none. */
  none: string
}

function Sentences({ title, lines, none }: SentencesProps): VNode {
  return (
    <Card title={title}>
      {lines.length === 0 && <p class="soft">{none}</p>}
      <ul class="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

function OwnFields({
  fields,
  acts,
}: {
  fields: readonly string[]
  acts: SpreadProps['acts']
}): VNode {
  const text = useText()
  const [written, setWritten] = useState(fields.join(', '))
  const [outcome, setOutcome] = useState<boolean | null>(null)
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void acts.setOwnFields(listOf(written)).then(setOutcome)
        }}
      >
        <TextField
          label={text('people_own_fields')}
          value={written}
          onInput={(words) => {
            setWritten(words)
            setOutcome(null)
          }}
          hint={text('people_own_fields_hint')}
          action={<Button type="submit">{text('people_keep')}</Button>}
        />
        <output class="small">{said(outcome, text)}</output>
      </form>
    </Card>
  )
}
