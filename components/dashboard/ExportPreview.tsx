/** What leaves, and whose names, before it does. */
import type { VNode } from 'preact'
import type { Part, Preview } from '../../lib/screens/export.ts'
import type { Text } from '../../lib/text/text.ts'
import { Folded } from '../Folded.tsx'
import { useText } from '../text.tsx'

export interface ExportPreviewProps {
  /** Null while it is counted. */
  leaves: Preview | null
  part: Part
}

export function ExportPreview({ leaves, part }: ExportPreviewProps): VNode {
  const text = useText()
  const hasWords = leaves !== null && leaves.records + leaves.reflections > 0
  return (
    <div class="stack-tight">
      <output class="export-leaves">
        {leaves === null ? text('data_counting') : text('export_leaves', listed(leaves, text))}
      </output>
      {!part.names && hasWords && <p class="soft">{text('export_words_stay')}</p>}
      {leaves !== null && leaves.names.length > 0 && (
        <Folded label={text('export_whose')}>
          <ul class="export-names">
            {/* Two people may have one name. */}
            {[...new Set(leaves.names)].map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </div>
  )
}

/** "1,204 acts · 12 lines of your notebook · the names of 37 people" */
function listed({ acts, records, reflections, names }: Preview, text: Text): string {
  return [
    text.counted('export_acts', acts),
    records > 0 && text.counted('export_records', records),
    reflections > 0 && text.counted('export_reflections', reflections),
    names.length > 0 ? text.counted('export_people', names.length) : text('export_nobody'),
  ]
    .filter(Boolean)
    .join(' · ')
}
