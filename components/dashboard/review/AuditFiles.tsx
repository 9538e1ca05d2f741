/** Where one stands, to take along: on paper or as a file, with names or without. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { AuditActs, AuditFileKind } from '../../../lib/screens/audit.ts'
import { Button } from '../../Button.tsx'
import { Card } from '../../Card.tsx'
import { Notice } from '../../Notice.tsx'
import { Switch } from '../../Switch.tsx'
import { useText } from '../../text.tsx'
import { outcomes } from '../Export.tsx'

export function AuditFiles({ acts }: { acts: AuditActs }): VNode {
  const text = useText()
  const [hasNames, setHasNames] = useState(false)
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  const save = async (kind: AuditFileKind): Promise<void> => {
    setOutcome(null)
    setOutcome((await acts.saveAudit(kind, hasNames)) ?? 'failed')
  }
  return (
    <div class="on-screen">
      <Card title={text('audit_take')}>
        <div class="stack">
          <Switch
            label={text('audit_with_names')}
            description={text('audit_with_names_more')}
            on={hasNames}
            onToggle={() => setHasNames(!hasNames)}
          />
          <div class="row">
            <Button onClick={() => void save('md')}>{text('audit_save_md')}</Button>
            <Button onClick={() => void save('html')}>{text('audit_save_html')}</Button>
            <Button onClick={() => print()}>{text('course_print')}</Button>
          </div>
          <Notice kind={outcome === 'failed' ? 'alert' : 'status'}>
            {outcome !== null && text(outcomes[outcome])}
          </Notice>
        </div>
      </Card>
    </div>
  )
}
