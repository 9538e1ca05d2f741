/** Numbers that answer a question each, with the counts behind them; no rate of fewer than ten. */
import type { VNode } from 'preact'
import type { ReviewModel } from '../../../lib/screens/review-model.ts'
import { useText } from '../../text.tsx'

export function Figures({ review }: { review: ReviewModel }): VNode {
  const text = useText()
  const { twoWay, followUps, promises, match, reflected } = review
  const figures = [
    {
      figure: text.counted('review_people', twoWay.now),
      words: text('review_both_ways', twoWay.before),
    },
    followUps.of > 0 && {
      figure: text('review_of', followUps.n, followUps.of),
      words: text('review_followed'),
    },
    promises.kept.of + promises.released > 0 && {
      figure: text('review_of', promises.kept.n, promises.kept.of),
      words: text('review_promises', promises.released),
    },
    match.of > 0 && {
      figure: text('review_of', match.n, match.of),
      words: text('review_match'),
    },
    reflected.of > 0 && {
      figure: text('review_of', reflected.days, reflected.of),
      words: text('review_reflected'),
    },
  ].filter((one) => one !== false)
  return (
    <ul class="figures">
      {figures.map(({ figure, words }) => (
        <li class="card" key={words}>
          <p class="figure">{figure}</p>
          <p class="soft">{words}</p>
        </li>
      ))}
    </ul>
  )
}
