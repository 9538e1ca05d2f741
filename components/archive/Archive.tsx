/** Bringing in what a site gave the person of what they did there, and taking it out again. */
import type { VNode } from 'preact'
import type { ErasedChoice } from '../../lib/domain/merge.ts'
import type { ArchiveActs, ArchiveModel } from '../../lib/screens/archive.ts'
import { isUnderWay, progressOf, type Restoring } from '../../lib/screens/restore.ts'
import { Button } from '../Button.tsx'
import { Card } from '../Card.tsx'
import { MergeProgress, said } from '../dashboard/MergeProgress.tsx'
import { useFocusKept } from '../focus-kept.ts'
import { Notice } from '../Notice.tsx'
import { Progress } from '../Progress.tsx'
import { useText } from '../text.tsx'
import { HowToAsk } from './HowToAsk.tsx'
import { Imports } from './Imports.tsx'
import { PickArchive } from './PickArchive.tsx'
import { Report } from './Report.tsx'

export interface ArchiveProps {
  archive: ArchiveModel
  /** What is taken in, whatever it is. */
  merge: Restoring
  /** Whether some things stay for a time only. */
  forgets: boolean
  acts: ArchiveActs & { cancelMerge: () => Promise<void> }
}

export function Archive({ archive, merge, forgets, acts }: ArchiveProps): VNode {
  const text = useText()
  const place = useFocusKept<HTMLDivElement>()
  const { step, imports } = archive
  const coming = progressOf(merge, 'archive')
  const isBusy = isUnderWay(merge)
  const isReading = step.at === 'reading'
  const outcome = coming.state === 'done' ? coming.outcome : null
  const asks = step.at === 'report' && outcome?.became === 'asks'
  const add = (erased?: ErasedChoice): void => void acts.addArchive(erased)
  return (
    <Card title={text('archive_title')}>
      <div class="stack" ref={place}>
        <p>{text('archive_more')}</p>
        {forgets && <p>{text('restore_retention')}</p>}
        <PickArchive isBusy={isBusy || isReading} onPick={acts.readArchive} />
        <HowToAsk />
        {step.at === 'reading' && (
          <Progress
            label={text(step.phase === 'read' ? 'archive_reading' : 'archive_comparing')}
            share={step.share}
            onCancel={acts.leaveArchive}
          />
        )}
        {step.at === 'report' && (
          <Report
            report={step.report}
            isBusy={isBusy}
            onAdd={asks ? null : () => add()}
            onLeave={acts.leaveArchive}
          />
        )}
        {isUnderWay(coming) && (
          <MergeProgress merge={coming} onCancel={() => void acts.cancelMerge()} />
        )}
        <Notice kind={step.at === 'refused' || outcome?.became === 'failed' ? 'alert' : 'status'}>
          {step.at === 'refused' && step.why}
          {isReading || step.at === 'refused' ? null : outcome && said(outcome, text)}
        </Notice>
        {asks && (
          <div class="row">
            <Button onClick={() => add('leave-out')}>{text('restore_leave_out')}</Button>
            <Button onClick={() => add('bring-back')}>{text('restore_bring_back')}</Button>
          </div>
        )}
        <Imports imports={imports} isBusy={isBusy} onTakeBack={acts.takeImportBack} />
      </div>
    </Card>
  )
}
