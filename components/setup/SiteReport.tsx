/** A report about the pages of a site: made on request, shown to be read and changed, copied by hand. */
import type { VNode } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { Button } from '../Button.tsx'
import { Notice } from '../Notice.tsx'
import { useText } from '../text.tsx'

export interface SiteReportProps {
  sites: readonly { id: string; name: string }[]
  /** Null where no page of the site is open. */
  onMake: (site: string) => Promise<string | null>
  /** Puts what stands in the field on the clipboard; says whether it worked. */
  onCopy: (area: HTMLTextAreaElement) => Promise<boolean>
}

export function SiteReport({ sites, onMake, onCopy }: SiteReportProps): VNode {
  const text = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [report, setReport] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)

  const make = async (site: string, name: string): Promise<void> => {
    const made = await onMake(site)
    setReport(made)
    setNote(made === null ? text('report_no_page', name) : null)
  }
  const copy = async (): Promise<void> => {
    if (area.current)
      setNote(text((await onCopy(area.current)) ? 'popup_copied' : 'popup_copy_failed'))
  }
  return (
    <div class="stack">
      <p>{text('report_what')}</p>
      <div class="row">
        {sites.map((site) => (
          <Button key={site.id} onClick={() => void make(site.id, site.name)}>
            {text('report_make', site.name)}
          </Button>
        ))}
      </div>
      {report !== null && (
        <div class="stack-tight">
          <label class="field-label" for={id}>
            {text('report_label')}
          </label>
          <textarea
            id={id}
            ref={area}
            class="field-input report"
            rows={14}
            spellcheck={false}
            value={report}
            onInput={(event) => setReport(event.currentTarget.value)}
          />
          <div class="row">
            <Button onClick={() => void copy()}>{text('popup_copy')}</Button>
          </div>
        </div>
      )}
      <Notice>{note}</Notice>
    </div>
  )
}
