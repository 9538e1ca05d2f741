import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { commentsRegion } from './comments.ts'
import { ember, figure, pathOf } from './parts.ts'
import { poll } from './poll.ts'
import { reactionLabels } from './post.ts'

function actor(view: View, post: LinkedInPost): Markup {
  const { author } = post
  const name = markup`<span class="update-components-actor__title"><span dir="${view.dir}">
    <span aria-hidden="true">${author.name}</span><span class="visually-hidden">${author.name}</span>
    </span></span>`
  const line = post.promoted ? view.say('promoted') : `${view.say('hours', { n: post.hours })} •`
  return markup`<div class="update-components-actor">
    <a class="update-components-actor__image" href="${pathOf(author)}">${figure(view, author)}</a>
    <a class="update-components-actor__meta-link" href="${pathOf(author)}">${name}
    <span class="update-components-actor__description">
    ${author.kind === 'person' ? author.headline : view.say('reactionCount', { n: 4200 })}</span></a>
    <span class="update-components-actor__sub-description"><span aria-hidden="true">${line}</span></span>
    ${author.kind === 'person' && post.followable && follow(view, author)}</div>`
}

function follow(
  view: View,
  author: { name: string; slug: string; memberId: string; profileId: string },
) {
  const follows = view.world.linkedin.following.has(author.slug)
  const labels = {
    off: view.say('followWho', { name: author.name }),
    on: view.say('followingWho', { name: author.name }),
    offText: view.say('follow'),
    onText: view.say('following'),
  }
  return markup`<button type="button" class="update-components-actor__follow-button follow artdeco-button"
    aria-pressed="${String(follows)}" aria-label="${follows ? labels.on : labels.off}"${props({
      do: 'follow',
      slug: author.slug,
      member: author.memberId,
      profile: author.profileId,
      state: follows,
      ...labels,
    })}><span aria-hidden="true">${follows ? labels.onText : labels.offText}</span></button>`
}

function actionBar(view: View, post: LinkedInPost): Markup {
  const { labels, texts } = reactionLabels(view)
  const about = { post: post.id, kind: post.kind }
  const label = view.say('reactWith', { kind: view.say('LIKE') })
  const id = (key: string) => ember(view, `${key} ${post.id}`)
  return markup`<div class="feed-shared-social-action-bar"><span class="reactions-react-button">
    <button type="button" class="react-button__trigger artdeco-button" id="${id('react')}"
    aria-pressed="${String(post.mine !== null)}" aria-label="${label}"${props({
      do: 'react',
      ...about,
      mine: post.mine ?? '',
      off: label,
      labels,
      texts,
    })}><span><div><span aria-hidden="true">${view.say(post.mine ?? 'LIKE')}</span></div></span></button>
    <button type="button" class="reactions-menu__trigger" id="${id('menu')}" aria-expanded="false"
    aria-label="${view.say('reactions')}" data-finite-scroll-hotkey="l"
    ${props({ do: 'react-menu', ...about })}><span>▾</span></button></span>
    <span id="${id('c')}"><div><button role="button" type="button" class="comment-button artdeco-button"
    aria-label="${view.say('comment')}" id="feed-shared-social-action-bar-comment-${id('comment')}"
    data-finite-scroll-hotkey="c"${props({ do: 'comment-open', ...about })}>
    <span>${view.say('comment')}</span></button></div></span>
    <div id="${id('r')}" class="artdeco-dropdown"><span><button type="button" aria-expanded="false"
    aria-label="" id="${id('repost')}" class="artdeco-button social-reshare-button"
    data-finite-scroll-hotkey="r"${props({ do: 'repost-menu', ...about })}>
    <span>${view.say('repost')}</span></button></span></div>
    <div><span><button type="button" class="artdeco-button" aria-label="${view.say('send')}"
    id="${id('send')}" data-finite-scroll-hotkey="s"${props({ do: 'send-open', ...about })}><span>${view.say('send')}</span></button></span>
    </div></div>`
}

/** One post of the older Ember feed and of the older post page. */
export function classicPost(view: View, post: LinkedInPost, opened = false): Markup {
  const urn = `urn:li:${post.kind}:${post.id}`
  const phrases = {
    likes: 'likesThis',
    commented: 'commentedThis',
    reposted: 'repostedThis',
  } as const
  const header =
    post.header &&
    markup`<div class="update-components-header"><span class="update-components-header__text-view">
      <a href="${pathOf(post.header.person)}">${post.header.person.name}</a>${' '}
      ${view.say(phrases[post.header.why])}</span></div>`
  return markup`<div data-view-name="feed-full-update" data-id="${urn}"><div>
    <div id="${ember(view, post.id)}" class="feed-shared-update-v2" role="article" data-urn="${urn}"
    ${props({ place: 'post', post: post.id, kind: post.kind, feed: 'FEED_DETAIL' })}>
    <h2 class="visually-hidden">${view.say('feedPost')}</h2>${header}${actor(view, post)}
    <div class="feed-shared-control-menu"><button type="button" aria-expanded="false"
    class="feed-shared-control-menu__trigger artdeco-button"
    aria-label="${view.say('menuOf', { name: post.author.name })}"
    ${props({ do: 'post-menu', post: post.id, kind: post.kind })}>⋯</button></div>
    <div class="feed-shared-inline-show-more-text"><div class="update-components-text" dir="auto">
    <span>${post.text}</span></div></div>
    ${poll(view, post)}
    <ul class="social-details-social-counts"><li><button type="button"
    ${props({ do: 'reactors', post: post.id, kind: post.kind })}>
    <span aria-hidden="true">${view.say('reactionCount', { n: post.reactions })}</span></button></li>
    <li><button type="button"><span aria-hidden="true">
    ${view.say('comments', { n: post.comments.length })}</span></button></li></ul>
    ${actionBar(view, post)}
    <div class="feed-shared-update-v2__comments-container"${props({ slot: 'comments', post: post.id })}>
    ${opened && commentsRegion(view, post, 'FEED_DETAIL')}</div></div></div></div>`
}
