/** A year on one page: its drawing, a letter to oneself, and a picture to keep or to share. */
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { rungs } from '../../../lib/domain/entry.ts'
import { auditAddress } from '../../../lib/screens/review-route.ts'
import { drawingOf, type YearModel } from '../../../lib/screens/year-model.ts'
import type { YearActs } from '../../../lib/screens/year.ts'
import { depthName } from '../../../lib/text/rungs.ts'
import { Button } from '../../Button.tsx'
import { Notice } from '../../Notice.tsx'
import { Switch } from '../../Switch.tsx'
import { useText } from '../../text.tsx'
import { outcomes } from '../Export.tsx'

export interface YearPageProps {
  /** Null until it was read. */
  year: YearModel | null
  acts: YearActs
}

export function YearPage({ year: model, acts }: YearPageProps): VNode {
  const text = useText()
  const [isShared, setIsShared] = useState(false)
  if (!model) return <p class="soft">{text('people_reading')}</p>
  const { year, years, isThere, label, key, letters } = model
  const letter = letters[isShared ? 'shared' : 'own']
  return (
    <>
      {years.length > 1 && (
        <nav class="years" aria-label={text('year_years')}>
          <ul>
            {years.map((one) => (
              <li key={one.year}>
                <a href={one.address} aria-current={one.year === year ? 'true' : undefined}>
                  {one.year}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <h2 class="year-name" tabIndex={-1}>
        {year}
      </h2>
      {!isThere && (
        <p>
          {text('year_nothing')} <a href={auditAddress}>{text('audit_title')}</a>
        </p>
      )}
      {isThere && (
        <>
          <figure class="year stack-tight">
            {/* Where it is narrow, words in it stay large enough to be read, and it is moved sideways. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else no keyboard could move it */}
            <section class="year-drawing" aria-label={text('year_title')} tabIndex={0}>
              <img
                alt={label}
                src={`data:image/svg+xml,${encodeURIComponent(drawingOf(model, text))}`}
              />
            </section>
            <figcaption>
              {key.map((line) => (
                <p key={line} class="soft small">
                  {line}
                </p>
              ))}
            </figcaption>
          </figure>
          <MonthTable model={model} />
          <section class="letter" aria-label={text('year_letter')}>
            {letter.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
          <Taking acts={acts} isShared={isShared} onShare={setIsShared} />
        </>
      )}
    </>
  )
}

interface TakingProps {
  acts: YearActs
  isShared: boolean
  onShare: (isShared: boolean) => void
}

/** The page as a picture, or on paper. */
function Taking({ acts, isShared, onShare }: TakingProps): VNode {
  const text = useText()
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  const save = async (): Promise<void> => {
    setOutcome(null)
    setOutcome((await acts.saveYear(isShared)) ?? 'failed')
  }
  return (
    <div class="stack on-screen">
      <Switch
        label={text('year_share')}
        description={text('year_share_more')}
        on={isShared}
        onToggle={() => onShare(!isShared)}
      />
      <div class="row">
        <Button onClick={() => void save()}>{text('year_save')}</Button>
        <Button onClick={() => print()}>{text('course_print')}</Button>
      </div>
      <Notice kind={outcome === 'failed' ? 'alert' : 'status'}>
        {outcome !== null && text(outcomes[outcome])}
      </Notice>
    </div>
  )
}

/** The same for whoever reads rather than looks. */
function MonthTable({ model: { label, months } }: { model: YearModel }): VNode {
  const text = useText()
  const number = new Intl.NumberFormat(text.lang)
  return (
    <div class="unseen">
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text('year_month')}</th>
            {rungs.map((rung) => (
              <th key={rung} scope="col">
                {depthName(rung, text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {rungs.map((rung) => (
                <td key={rung}>{number.format(counts[rung])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
