/** The manual, and a pool to practise in. */
import type { VNode } from 'preact'
import { manual } from '../../lib/screens/help.ts'
import { PracticePool } from '../pool/PracticePool.tsx'
import { useText } from '../text.tsx'

export function Help(): VNode {
  const text = useText()
  return (
    <div class="stack help">
      <PracticePool />
      {manual.map(({ title, paragraphs }) => (
        <section key={title}>
          <h2>{text(title)}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{text(paragraph)}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
