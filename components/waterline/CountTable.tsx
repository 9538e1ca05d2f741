/** The drawing's counts as a table, for whoever reads rather than looks. */
import type { VNode } from 'preact'
import { rungs, type Rung } from '../../lib/domain/entry.ts'
import { useText } from '../text.tsx'
import { rungLabels } from '../../lib/text/rungs.ts'

export function CountTable(props: { counts: Record<Rung, number>; label: string }): VNode {
  const text = useText()
  const number = new Intl.NumberFormat(text.lang)
  return (
    <table class="unseen">
      <caption>{props.label}</caption>
      <tbody>
        {rungs.map((rung) => (
          <tr key={rung}>
            <th scope="row">{text(rungLabels[rung])}</th>
            <td>{number.format(props.counts[rung])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
