/** How much is kept, and taking it along. */
import type { VNode } from 'preact'
import type { DashboardActs } from '../../lib/screens/dashboard.ts'
import type { BackupModel } from '../../lib/screens/backup.ts'
import type { DataModel } from '../../lib/screens/data.ts'
import { Card } from '../Card.tsx'
import { useText } from '../text.tsx'
import { Archive, type ArchiveProps } from '../archive/Archive.tsx'
import { CopyOutside, type CopyOutsideProps } from './CopyOutside.tsx'
import { EraseCard, type EraseCardProps } from './EraseCard.tsx'
import { Export } from './Export.tsx'
import { Keeping, type KeepingProps } from './Keeping.tsx'
import { Restore } from './Restore.tsx'
import { Snapshots, type SnapshotsProps } from './Snapshots.tsx'

export interface DataProps {
  data: DataModel
  backup: BackupModel
  keeping: KeepingProps['keeping']
  sites: EraseCardProps['sites']
  namesOff: boolean
  /** Whether there is a practice record. */
  hasCourse: boolean
  /** Whether some things stay for a time only. */
  forgets: boolean
  acts: EraseCardProps['acts'] &
    SnapshotsProps['acts'] &
    KeepingProps['acts'] &
    CopyOutsideProps['acts'] &
    Pick<DashboardActs, 'exportAs' | 'cancelExport' | 'previewExport' | 'merge' | 'cancelMerge'> & {
      archive: Omit<ArchiveProps['acts'], 'cancelMerge'>
    }
  /** Address of the room that lists every stored field. */
  settings: string
}

export function Data(props: DataProps): VNode {
  const { data, backup, keeping, sites, namesOff, hasCourse, forgets, acts, settings } = props
  const text = useText()
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
      <Keeping keeping={keeping} acts={acts} />
      <Export
        writing={data.writing}
        people={data.people}
        places={data.places}
        today={data.today}
        sites={sites}
        namesOff={namesOff}
        hasCourse={hasCourse}
        acts={acts}
      />
      <CopyOutside copies={backup.copies} acts={acts} />
      <Archive
        archive={data.archive}
        merge={data.merge}
        forgets={forgets}
        acts={{ ...acts.archive, cancelMerge: acts.cancelMerge }}
      />
      <Restore merge={data.merge} forgets={forgets} acts={acts} />
      <Snapshots snapshots={backup.snapshots} acts={acts} />
      <EraseCard
        people={data.people}
        places={data.places}
        sites={sites}
        namesOff={namesOff}
        acts={acts}
      />
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
