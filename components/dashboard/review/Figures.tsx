/** Numbers that answer a question each, with the counts behind them and the way to what they count. */
import type { VNode } from 'preact'
import type { ReviewModel } from '../../../lib/screens/review-model.ts'
import { notebookAddress, peopleAddress } from '../../../lib/screens/route.ts'
import { useText } from '../../text.tsx'

export function Figures({ review }: { review: ReviewModel }): VNode {
  const text = useText()
  const { twoWay, followUps, promises, match, reflected } = review
  const figures = [
    {
      figure: text.counted('review_people', twoWay.now),
      words: text('review_both_ways', twoWay.before),
      address: peopleAddress,
    },
    followUps.of > 0 && {
      figure: text('review_of', followUps.n, followUps.of),
      words: text('review_followed'),
      address: peopleAddress,
    },
    promises.kept.of + promises.released > 0 && {
      figure: text('review_of', promises.kept.n, promises.kept.of),
      words: text('review_promises', promises.released),
      address: notebookAddress,
    },
    match.of > 0 && {
      figure: text('review_of', match.n, match.of),
      words: text('review_match'),
      address: null,
    },
    reflected.of > 0 && {
      figure: text('review_of', reflected.days, reflected.of),
      words: text('review_reflected'),
      address: notebookAddress,
    },
  ].filter((one) => one !== false)
  return (
    <ul class="figures">
      {figures.map(({ figure, words, address }) => (
        <li class="card" key={words}>
          <p class="figure">{address === null ? figure : <a href={address}>{figure}</a>}</p>
          <p class="soft">{words}</p>
        </li>
      ))}
    </ul>
  )
}
