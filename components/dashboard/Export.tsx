/** Taking the ledger along: the one file to keep, and behind it files for reading and for other tools. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { DataModel } from '../../lib/screens/data.ts'
import type { TextKey } from '../../lib/text/text.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { useFocusKept } from '../focus-kept.ts'
import { Notice } from '../Notice.tsx'
import { Progress } from '../Progress.tsx'
import { useText } from '../text.tsx'
import { ExportOthers, type ExportOthersProps } from './ExportOthers.tsx'

export interface ExportProps
  extends
    Pick<DataModel, 'writing'>,
    Pick<ExportOthersProps, 'people' | 'places' | 'today' | 'sites' | 'namesOff' | 'hasCourse'> {
  acts: Pick<DashboardActs, 'exportAs' | 'cancelExport' | 'previewExport'>
}

/** The one file, or those behind it. */
type Place = 'first' | 'others'

/** What is said once it is over. */
export const outcomes = {
  downloaded: 'data_exported',
  picked: 'data_export_saved',
  cancelled: 'data_export_cancelled',
  failed: 'data_export_failed',
} as const satisfies Record<string, TextKey>

export function Export({ writing, acts, ...others }: ExportProps): VNode {
  const text = useText()
  const box = useFocusKept<HTMLDivElement>()
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  /** Where it was asked for, and so is told of. */
  const [place, setPlace] = useState<Place>('first')
  const [isOpen, setOpen] = useState(false)
  const isBusy = writing !== null
  const save = async (from: Place, saving: ReturnType<typeof acts.exportAs>): Promise<void> => {
    setPlace(from)
    setOutcome(null)
    setOutcome((await saving) ?? 'failed')
  }
  const told = (at: Place): VNode => (
    <>
      {/* A small ledger is written before anybody could read of it. */}
      {place === at && writing !== null && writing > 0 && (
        <Progress
          label={text('data_export_writing')}
          share={writing}
          onCancel={acts.cancelExport}
        />
      )}
      <Notice kind={place === at && outcome === 'failed' ? 'alert' : 'status'}>
        {place === at && outcome !== null && text(outcomes[outcome])}
      </Notice>
    </>
  )
  return (
    <Card title={text('data_export')}>
      <div class="stack" ref={box}>
        <p>{text('data_export_more')}</p>
        <div class="stack-tight">
          <div>
            <Button
              kind="main"
              disabled={isBusy}
              onClick={() => void save('first', acts.exportAs('json'))}
            >
              {text('data_export_json')}
            </Button>
          </div>
          <p class="soft">
            {text('export_keep')} {text('data_json_more')}
          </p>
        </div>
        {told('first')}
        <div>
          <Button kind="quiet" expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {text('export_other')}
          </Button>
        </div>
        {isOpen && (
          <ExportOthers
            {...others}
            isBusy={isBusy}
            preview={acts.previewExport}
            onSave={(kind, part) => void save('others', acts.exportAs(kind, part))}
          />
        )}
        {told('others')}
      </div>
    </Card>
  )
}
