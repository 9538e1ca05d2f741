/** How much is kept, and taking it along. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { DataModel } from '../../lib/screens/data.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { Notice } from '../Notice.tsx'
import { Terms } from '../Terms.tsx'
import { useText } from '../text.tsx'
import { EraseCard, type EraseCardProps } from './EraseCard.tsx'
import { Restore } from './Restore.tsx'

export interface DataProps {
  data: DataModel
  sites: EraseCardProps['sites']
  acts: EraseCardProps['acts'] & Pick<DashboardActs, 'exportAs' | 'merge'>
  /** Address of the room that lists every stored field. */
  settings: string
}

export function Data({ data, sites, acts, settings }: DataProps): VNode {
  const text = useText()
  const [outcome, setOutcome] = useState<'exported' | 'failed' | null>(null)
  const save = async (kind: 'json' | 'csv'): Promise<void> => {
    setOutcome(null)
    setOutcome((await acts.exportAs(kind)) ? 'exported' : 'failed')
  }
  return (
    <div class="stack">
      <Card>
        <p class="figure">
          {data.count === null ? text('data_counting') : text.counted('data_count', data.count)}
        </p>
        <p class="soft">
          {data.since === null ? text('data_since_nothing') : text('data_since', data.since)}
        </p>
      </Card>
      <Card title={text('data_export')}>
        <div class="stack">
          <p>{text('data_export_more')}</p>
          <div class="row">
            <Button onClick={() => void save('json')}>{text('data_export_json')}</Button>
            <Button onClick={() => void save('csv')}>{text('data_export_csv')}</Button>
          </div>
          <Terms
            terms={[
              [text('data_json'), text('data_json_more')],
              [text('data_csv'), text('data_csv_more')],
            ]}
          />
          <Notice kind={outcome === 'failed' ? 'alert' : 'status'}>
            {outcome === 'exported' && text('data_exported')}
            {outcome === 'failed' && text('data_export_failed')}
          </Notice>
        </div>
      </Card>
      <Restore onMerge={acts.merge} />
      <EraseCard people={data.people} places={data.places} sites={sites} acts={acts} />
      <Card title={text('data_stored')}>
        <div class="stack-tight">
          <p>{text('data_stored_what')}</p>
          <p>{text('data_stored_never')}</p>
          <p>
            <a href={settings}>{text('data_stored_all')}</a>
          </p>
        </div>
      </Card>
    </div>
  )
}
