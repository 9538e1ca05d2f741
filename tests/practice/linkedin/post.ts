import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import { encodePostKey } from '../world/ids.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { reactionKinds } from '../world/linkedin.ts'
import { commentsRegion } from './comments.ts'
import { poll } from './poll.ts'
import { figure, pathOf, viewName } from './parts.ts'

/** The feed a post is shown in, as it ends many of its keys. */
export type FeedType = 'MAIN_FEED_RELEVANCE' | 'FEED_DETAIL'

/** What every key of one post's elements is built from. */
export function postKeys(view: View, post: LinkedInPost, feed: FeedType) {
  const key = encodePostKey(post.kind, post.id)
  const token = view.token(`post ${post.id} ${feed}`)
  return { key, token, tail: `${token}FeedType_${feed}` }
}

/** Labels of the reaction button, one for each kind, for the page's script. */
export function reactionLabels(view: View): { labels: string; texts: string } {
  const texts = reactionKinds.map((kind) => view.say(kind))
  return {
    labels: texts.map((kind) => view.say('reactionIs', { kind })).join('|'),
    texts: texts.join('|'),
  }
}

/** "X likes this": names a friend before the rule, not the author. */
function socialHeader(view: View, post: LinkedInPost): Markup | null {
  if (!post.header) return null
  const { person, why } = post.header
  const phrases = {
    likes: 'likesThis',
    commented: 'commentedThis',
    reposted: 'repostedThis',
  } as const
  return markup`<div class="${view.cls('row header')}" componentkey="${view.token(`bar ${post.id}`)}">
    <div class="${view.cls('row')}"><a tabindex="0" class="${view.cls('face')}"
    href="${pathOf(person)}"${viewName(view, 'feed-header-actor-image')}>
    ${figure(view, person, 24)}</a>
    <div class="${view.cls('cell')}"><p class="${view.cls('text small')}"><span>
    <a class="${view.cls('link')}" href="${pathOf(person)}"><strong>${person.name}</strong></a>
    <span class="${view.cls('gap')}"> </span>${view.say(phrases[why])}</span></p></div></div></div>
    <hr role="presentation" class="${view.cls('rule')}">`
}

function followButton(view: View, post: LinkedInPost): Markup | null {
  const { author } = post
  if (!post.followable || author.kind !== 'person') return null
  const follows = view.world.linkedin.following.has(author.slug)
  const name = author.name
  const labels = {
    off: view.say('followWho', { name }),
    on: view.say('followingWho', { name }),
    offText: view.say('follow'),
    onText: view.say('following'),
  }
  return markup`<div class="${view.cls('cell')}"${viewName(view, 'edge-creation-follow-action')}>
    <button type="button" class="${view.cls('button quiet')}"
    aria-label="${follows ? labels.on : labels.off}"${props({
      do: 'follow',
      slug: author.slug,
      member: author.memberId,
      profile: author.profileId,
      state: follows,
      ...labels,
    })}><span class="${view.cls('label')}">${follows ? labels.onText : labels.offText}</span></button></div>`
}

function actor(view: View, post: LinkedInPost): Markup {
  const { author } = post
  const headline =
    author.kind === 'person' ? author.headline : view.say('reactionCount', { n: 4200 })
  const degree = author.kind === 'person' && `• ${author.degree}`
  // An ad has the word where others have the hour.
  const line = post.promoted
    ? markup`<p class="${view.cls('text faint')}" componentkey="${view.token(`ad ${post.id}`)}"><span>
        ${view.say('promoted')}</span></p>`
    : markup`<p class="${view.cls('text faint')}" componentkey="${view.token(`time ${post.id}`)}"><span>
        ${view.say('hours', { n: post.hours })} •</span></p>`
  return markup`<div class="${view.cls('row actor')}">
    <a tabindex="0" class="${view.cls('face')}" href="${pathOf(author)}"
    componentkey="${view.token(`author ${post.id}`)}"${viewName(view, 'feed-actor-image')}>
    ${figure(view, author)}</a>
    <div class="${view.cls('grow')}"><a tabindex="0" class="${view.cls('link')}" href="${pathOf(author)}"
    componentkey="${view.token(`name ${post.id}`)}"><div class="${view.cls('name')}"
    aria-label="${author.name} ${degree || ''}"><p class="${view.cls('text strong')}">
    <span>${author.name}</span></p></div></a>
    <p class="${view.cls('text faint')}"><span>${headline}</span></p>${line}</div>
    ${followButton(view, post)}</div>`
}

function actionBar(view: View, post: LinkedInPost): Markup {
  const { labels, texts } = reactionLabels(view)
  const mine = post.mine
  const index = mine ? reactionKinds.indexOf(mine) : 0
  const about = { post: post.id, kind: post.kind }
  return markup`<div class="${view.cls('row bar')}"><div class="${view.cls('row group')}">
    <button type="button" class="${view.cls('button quiet')}"
    aria-label="${mine ? labels.split('|')[index] : view.say('noReaction')}"
    ${viewName(view, 'reaction-button')}${props({
      do: 'react',
      ...about,
      mine: mine ?? '',
      off: view.say('noReaction'),
      labels,
      texts,
    })}><span class="${view.cls('label')}">${texts.split('|')[index]}</span></button>
    <button type="button" class="${view.cls('button quiet arrow')}" aria-expanded="false"
    aria-label="${view.say('reactions')}"${props({ do: 'react-menu', ...about })}>
    <span class="${view.cls('caret')}">▾</span></button></div>
    <button type="button" class="${view.cls('button quiet')}"${viewName(view, 'feed-comment-button')}
    ${props({ do: 'comment-open', ...about })}><span class="${view.cls('label')}">
    ${view.say('comment')}</span></button>
    <button type="button" class="${view.cls('button quiet')}" aria-expanded="false"
    ${viewName(view, 'feed-share-button')}${props({ do: 'repost-menu', ...about })}>
    <span class="${view.cls('label')}">${view.say('repost')}</span></button>
    <button type="button" class="${view.cls('button quiet')}"
    ${viewName(view, 'feed-send-as-message-button')}${props({ do: 'send-open', ...about })}><span class="${view.cls('label')}">
    ${view.say('send')}</span></button></div>`
}

/** Leads to the post's page, mostly under its share number; ads have no such link. */
function countLink(view: View, post: LinkedInPost): Markup {
  const words = view.say('comments', { n: post.comments.length })
  if (post.promoted) return markup`<span>${words}</span>`
  const urn = post.kind === 'ugcPost' ? `ugcPost:${post.id}` : `share:${post.shareId}`
  return markup`<a class="${view.cls('link')}" href="/feed/update/urn:li:${urn}/">${words}</a>`
}

/** One post of the hashed-class feed, the newest markup or that of late 2025. */
export function sduiPost(view: View, post: LinkedInPost, feed: FeedType, opened = false): Markup {
  const { tail, key } = postKeys(view, post, feed)
  const old = view.scenario.linkedinStack === 'sdui-2025'
  const card = old ? `expanded${tail}` : `update-card-focus${view.token(`card ${post.id}`)}`
  const name = post.author.name
  const clear = old && markup` id="translatable-commentary-urn:li:${post.kind}:${post.id}"`
  return markup`<div class="${view.cls('outer')}" componentkey="${card}">
    <div class="${view.cls('card')}" role="listitem" componentkey="${card}"
    ${viewName(view, 'feed-full-update')}${props({ place: 'post', post: post.id, kind: post.kind, feed })}>
    <div class="${view.cls('contents')}" data-display-contents="true">
    <div class="${view.cls('column')}" componentkey="${view.token(`inner ${post.id}`)}">
    <h2 class="${view.cls('hidden')}"><span>${view.say('feedPost')}</span></h2>
    ${socialHeader(view, post)}
    <div class="${view.cls('corner')}"><button type="button" class="${view.cls('button quiet')}"
    aria-label="${view.say('menuOf', { name })}"${props({ do: 'post-menu', post: post.id, kind: post.kind })}>
    <span>⋯</span></button>
    <button type="button" class="${view.cls('button quiet')}"
    aria-label="${view.say('hideOf', { name })}"${props({ do: 'hide' })}><span>×</span></button></div>
    ${actor(view, post)}
    <p class="${view.cls('text body')}" componentkey="${view.token(`body ${post.id}`)}">
    <span data-testid="expandable-text-box"${clear} class="${view.cls('words')}">${post.text}</span>
    <button type="button" data-testid="expandable-text-button" class="${view.cls('more')}"
    ${props({ do: 'more' })}>${view.say('seeMore')}</button></p>
    ${poll(view, post)}
    <div class="${view.cls('row counts')}"><span>${view.say('reactionCount', { n: post.reactions })}</span>
    ${countLink(view, post)}</div>
    ${actionBar(view, post)}
    <div id="${key}-replaceableCommentTools${tail}" componentkey="${key}-replaceableCommentTools${tail}"
    ${props({ slot: 'comments', post: post.id })}>${opened && commentsRegion(view, post, feed)}</div>
    </div></div></div></div>`
}
