/** What was found in an archive: a sentence first, each file for whoever wants to know; nothing is added yet. */
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { ReportView } from '../../lib/screens/archive-report.ts'
import { Button } from '../Button.tsx'
import { Folded } from '../Folded.tsx'
import { useText } from '../text.tsx'

export interface ReportProps {
  report: ReportView
  /** Something is added or taken out just now. */
  isBusy: boolean
  /** Null where something else is asked first. */
  onAdd: (() => void) | null
  onLeave: () => void
}

export function Report({ report, isBusy, onAdd, onLeave }: ReportProps): VNode {
  const text = useText()
  const place = useRef<HTMLHeadingElement>(null)
  // The field that had the focus could not be used while it was read.
  useEffect(() => place.current?.focus(), [])
  const { summary, news, larger, kinds, files, unopened, count } = report
  return (
    <section class="stack-tight archive-report">
      <h3 ref={place} tabIndex={-1}>
        {summary}
      </h3>
      {news !== '' && <p>{news}</p>}
      <Lines lines={kinds} />
      {larger !== null && <p>{larger}</p>}
      <Folded label={text('archive_files')}>
        <dl class="archive-files">
          {files.map(({ path, lines }) => (
            <div key={path}>
              <dt>
                <bdi>{path}</bdi>
              </dt>
              {lines.map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
          {unopened.map(({ why, names }) => (
            <div key={why}>
              <dt>{why}</dt>
              {names.map((name) => (
                <dd key={name}>
                  <bdi>{name}</bdi>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </Folded>
      {/* How far that has come, and its end, stand below it then. */}
      {!isBusy && (
        <div class="row">
          {onAdd && count > 0 && (
            <Button onClick={onAdd}>{text.counted('archive_add', count)}</Button>
          )}
          <Button onClick={onLeave}>{text(count > 0 ? 'common_cancel' : 'archive_leave')}</Button>
        </div>
      )}
    </section>
  )
}

function Lines({ lines }: { lines: readonly string[] }): VNode | null {
  if (lines.length === 0) return null
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
