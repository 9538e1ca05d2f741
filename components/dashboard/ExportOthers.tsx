/** Files for reading and for other tools: what goes along, said before it does, and each kind with what it is for. */
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { wholePart, type ExportKind, type Part, type Preview } from '../../lib/screens/export.ts'
import { courseAddress } from '../../lib/screens/route.ts'
import { Button } from '../Button.tsx'
import { Folded } from '../Folded.tsx'
import { useText } from '../text.tsx'
import { ExportPart, type ExportPartProps } from './ExportPart.tsx'
import { ExportPreview } from './ExportPreview.tsx'

export interface ExportOthersProps extends Omit<ExportPartProps, 'part' | 'onChoose'> {
  /** Whether there is a practice record. */
  hasCourse: boolean
  /** Whether a file is being written. */
  isBusy: boolean
  /** Null once another part is asked for, or where it can't be read. */
  preview: (part: Part) => Promise<Preview | null>
  onSave: (kind: ExportKind, part: Part) => void
}

export function ExportOthers(props: ExportOthersProps): VNode {
  const { hasCourse, isBusy, preview, onSave, ...choices } = props
  const text = useText()
  const [part, setPart] = useState(wholePart)
  const [leaves, setLeaves] = useState<Preview | null>(null)
  useEffect(() => {
    setLeaves(null)
    void preview(part).then((found) => found && setLeaves(found))
  }, [part, preview])

  const format = (kind: ExportKind, name: string, more: string, label?: string): VNode => (
    <Format
      name={name}
      more={more}
      label={label ?? text('export_as', name)}
      disabled={isBusy}
      onSave={() => onSave(kind, part)}
    />
  )
  const days = leaves && text.counted('export_dates', leaves.dates)
  return (
    <div class="stack">
      <ExportPart {...choices} part={part} onChoose={setPart} />
      <ExportPreview leaves={leaves} part={part} />
      <section class="formats" aria-labelledby="for-reading">
        <h3 id="for-reading">{text('export_for_reading')}</h3>
        <ul>
          {format('markdown', text('export_journal'), text('export_journal_more'))}
          {hasCourse && (
            <li>
              <b>{text('course_record')}</b>
              <span class="soft">{text('export_record_more')}</span>
              <a class="button" href={courseAddress}>
                {text('export_record_go')}
              </a>
            </li>
          )}
        </ul>
      </section>
      <section class="formats" aria-labelledby="for-tools">
        <h3 id="for-tools">{text('export_for_tools')}</h3>
        <ul>
          {format('csv', text('data_csv'), text('data_csv_more'), text('data_export_csv'))}
          {format(
            'calendar',
            text('export_calendar'),
            [text('export_calendar_more'), days].filter(Boolean).join(' '),
          )}
        </ul>
      </section>
      <Folded label={text('export_more')}>
        <div class="formats">
          <ul>
            {format('csv-data', text('export_csv_data'), text('export_csv_data_more'))}
            {format('json-part', text('data_json'), text('export_json_part_more'))}
            {format('json-lines', 'JSON Lines', text('export_json_lines_more'))}
            {format('activity-streams', 'ActivityStreams', text('export_activity_streams_more'))}
            {format('xapi', 'xAPI', text('export_xapi_more'))}
          </ul>
        </div>
      </Folded>
    </div>
  )
}

interface FormatProps {
  name: string
  /** What it is for. */
  more: string
  /** Of the button, for screen readers. */
  label: string
  disabled: boolean
  onSave: () => void
}

function Format({ name, more, label, disabled, onSave }: FormatProps): VNode {
  const text = useText()
  return (
    <li>
      <b>{name}</b>
      <span class="soft">{more}</span>
      <Button disabled={disabled} label={label} onClick={onSave}>
        {text('export_do')}
      </Button>
    </li>
  )
}
