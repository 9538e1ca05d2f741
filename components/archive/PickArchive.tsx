/** Choosing an archive: its zip, its files or its folder, by the browser's own fields or dropped here. */
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ArchiveActs } from '../../lib/screens/archive.ts'
import { useText } from '../text.tsx'

export interface PickArchiveProps {
  /** Something is read or added just now. */
  isBusy: boolean
  onPick: ArchiveActs['readArchive']
}

export function PickArchive({ isBusy, onPick }: PickArchiveProps): VNode {
  const text = useText()
  const [isOver, setOver] = useState(false)
  const pick = (files: Iterable<File>): void => {
    // A file of a picked folder knows where it stood.
    const picked = [...files].map((blob) => ({ path: blob.webkitRelativePath || blob.name, blob }))
    if (picked.length > 0 && !isBusy) void onPick(picked)
  }
  return (
    <div
      class={isOver ? 'archive-drop archive-drop-over' : 'archive-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!isBusy)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        pick(event.dataTransfer?.files ?? [])
      }}
    >
      <FileField label={text('archive_choose')} isBusy={isBusy} onPick={pick} />
      <FileField label={text('archive_choose_folder')} isFolder isBusy={isBusy} onPick={pick} />
      <p class="soft small">{text('archive_drop')}</p>
    </div>
  )
}

interface FileFieldProps {
  label: string
  isFolder?: boolean
  isBusy: boolean
  onPick: (files: Iterable<File>) => void
}

function FileField({ label, isFolder = false, isBusy, onPick }: FileFieldProps): VNode {
  const id = useId()
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        ref={(field) => {
          if (field) field.webkitdirectory = isFolder
        }}
        id={id}
        type="file"
        multiple
        disabled={isBusy}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])])
          // Chosen again, the same file is read again.
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
