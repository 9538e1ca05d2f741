/** Eight weeks of one's own, above and below the surface: a table that looks like the water it counts. */
import type { VNode } from 'preact'
import { rungs } from '../../../lib/domain/entry.ts'
import { isBelow } from '../../../lib/domain/rung.ts'
import type { Week } from '../../../lib/screens/review-model.ts'
import { useText } from '../../text.tsx'
import { rungLabels } from '../../waterline/names.ts'

export function Weeks({ weeks }: { weeks: readonly Week[] }): VNode {
  const text = useText()
  const date = new Intl.DateTimeFormat(text.lang, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return (
    <div class="weeks">
      <table>
        <caption class="unseen">{text('review_weeks')}</caption>
        <colgroup>
          <col class="weeks-names" />
          <col span={weeks.length} />
        </colgroup>
        <tbody>
          {rungs.map((rung) => (
            <tr key={rung} class={`weeks-${rung} ${isBelow(rung) ? 'weeks-below' : 'weeks-above'}`}>
              <th scope="row">{text(rung === 'observe' ? 'review_looks' : rungLabels[rung])}</th>
              {weeks.map(({ first, counts }) => (
                <td key={first}>
                  <span class={counts[rung] === 0 ? 'weeks-none' : 'weeks-mark'}>
                    {counts[rung]}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('review_week_of')}</th>
            {weeks.map(({ first }) => (
              <th scope="col" key={first}>
                {date.format(Date.parse(first))}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
