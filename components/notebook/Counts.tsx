/** What came in, what was made of it, what went out: plain numbers, none of them a goal. */
import type { VNode } from 'preact'
import type { NotebookCounts } from '../../lib/screens/notebook-counts.ts'
import { useText } from '../text.tsx'

export function Counts({ counts }: { counts: NotebookCounts }): VNode {
  const text = useText()
  const parts = [
    [text('notebook_counts_seek'), counts.seek],
    [text('notebook_counts_sense'), counts.sense],
    [text('notebook_counts_share'), counts.share],
  ] as const
  return (
    <section class="counts" aria-label={text('notebook_counts')}>
      <dl>
        {parts.map(([name, lines]) => (
          <div key={name}>
            <dt>{name}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p class="soft small">{counts.since}</p>
    </section>
  )
}
