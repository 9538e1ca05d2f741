import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { isClassic, viewName } from './parts.ts'

/** A poll within its post; once answered, the result stands where the options were. */
export function poll(view: View, post: LinkedInPost): Markup | null {
  if (!post.poll) return null
  const { options, chosen } = post.poll
  const slot = props({ slot: 'poll', post: post.id })
  const outer = isClassic(view) ? 'update-components-poll' : view.cls('column')
  if (chosen !== null) {
    return markup`<div class="${outer}"${slot}>${options.map(
      (option, index) =>
        markup`<p><span>${option}</span> <span>${index === chosen ? 100 : 0} %</span></p>`,
    )}</div>`
  }
  const name = isClassic(view) ? 'update-components-poll-option artdeco-button' : view.cls('button')
  return markup`<div class="${outer}"${slot}><fieldset role="radiogroup">${options.map(
    (option, index) => markup`<button type="button" class="${name}"
      ${viewName(view, 'feed-poll-vote-option')}${props({ do: 'vote', post: post.id, option: index })}>
      <span>${option}</span></button>`,
  )}</fieldset></div>`
}
