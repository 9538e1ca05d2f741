/** Taking the ledger along as a file. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { DataModel } from '../../lib/screens/data.ts'
import type { ExportKind } from '../../lib/screens/export.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { useFocusKept } from '../focus-kept.ts'
import { Notice } from '../Notice.tsx'
import { Progress } from '../Progress.tsx'
import { Terms } from '../Terms.tsx'
import { useText } from '../text.tsx'

export interface ExportProps extends Pick<DataModel, 'writing'> {
  acts: Pick<DashboardActs, 'exportAs' | 'cancelExport'>
}

/** What is said once it is over. */
export const outcomes = {
  downloaded: 'data_exported',
  picked: 'data_export_saved',
  cancelled: 'data_export_cancelled',
  failed: 'data_export_failed',
} as const satisfies Record<string, TextKey>

export function Export({ writing, acts }: ExportProps): VNode {
  const text = useText()
  const place = useFocusKept<HTMLDivElement>()
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  const save = async (kind: ExportKind): Promise<void> => {
    setOutcome(null)
    setOutcome((await acts.exportAs(kind)) ?? 'failed')
  }
  return (
    <Card title={text('data_export')}>
      <div class="stack" ref={place}>
        <p>{text('data_export_more')}</p>
        <div class="row">
          <Button disabled={writing !== null} onClick={() => void save('json')}>
            {text('data_export_json')}
          </Button>
          <Button disabled={writing !== null} onClick={() => void save('csv')}>
            {text('data_export_csv')}
          </Button>
        </div>
        {/* A small ledger is written before anybody could read of it. */}
        {writing !== null && writing > 0 && (
          <Progress
            label={text('data_export_writing')}
            share={writing}
            onCancel={acts.cancelExport}
          />
        )}
        <Terms
          terms={[
            [text('data_json'), text('data_json_more')],
            [text('data_csv'), text('data_csv_more')],
          ]}
        />
        <Notice kind={outcome === 'failed' ? 'alert' : 'status'}>
          {outcome !== null && text(outcomes[outcome])}
        </Notice>
      </div>
    </Card>
  )
}
