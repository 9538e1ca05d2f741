import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { XPost } from '../world/x.ts'
import { avatar, icon, looseId } from './parts.ts'

/** Where an article stands: in a list, as the post of its own page, or above a reply in the dialog. */
export type Place = 'list' | 'focus' | 'dialog'

const addressOf = (post: XPost) => `/${post.author.handle}/status/${post.id}`

/** A number as the buttons show it. */
function short(view: View, count: number): string {
  const { language } = view.scenario
  const locale = language === 'xx' ? 'en' : language
  return new Intl.NumberFormat(locale, { notation: 'compact', numberingSystem: 'latn' }).format(
    count,
  )
}

function lang(view: View): string {
  return view.scenario.language === 'xx' ? 'und' : view.scenario.language
}

function text(view: View, post: XPost): Markup {
  const id = looseId(view, `text ${post.id}`)
  return markup`<div dir="auto" lang="${lang(view)}" id="${id}" data-testid="tweetText">
    <span>${post.text}</span></div>`
}

function time(view: View, post: XPost, place: Place): Markup {
  const moment = new Date(post.at).toISOString()
  const { language } = view.scenario
  const long = new Date(post.at).toLocaleString(language === 'xx' ? 'en' : language, {
    timeZone: 'UTC',
  })
  const shown = place === 'focus' ? long : view.say('hours', { n: post.hours })
  return markup`<time datetime="${moment}">${shown}</time>`
}

function timeLink(view: View, post: XPost, place: Place): Markup {
  return markup`<a href="${addressOf(post)}" dir="ltr" role="link"
    aria-label="${view.say('hours', { n: post.hours })}">${time(view, post, place)}</a>`
}

/** Name, handle and time. Without links in a quoted post and in the reply dialog; without a time in an ad. */
function userName(view: View, post: XPost, linked: boolean, clock: Markup | null): Markup {
  const { author } = post
  const badge = markup`<span><svg viewBox="0 0 24 24" aria-label="${view.say('verified')}" role="img"
    data-testid="icon-verified"><g><path d="M12 2l3 3h4v4l3 3-3 3v4h-4l-3 3-3-3H5v-4l-3-3 3-3V5h4z"></path>
    </g></svg></span>`
  const name = markup`<div dir="ltr"><span><span>${author.name}</span></span></div>
    ${author.kind === 'organisation' && markup`<div dir="ltr">${badge}</div>`}`
  const handle = markup`<div dir="ltr"><span>@${author.handle}</span></div>`
  const path = `/${author.handle}`
  return markup`<div id="${looseId(view, `name ${post.id}`)}" data-testid="User-Name"><div><div>${
    linked ? markup`<a href="${path}" role="link">${name}</a>` : markup`<div>${name}</div>`
  }</div></div><div><div><div>${
    linked
      ? markup`<a href="${path}" role="link" tabindex="-1">${handle}</a>`
      : markup`<div tabindex="-1">${handle}</div>`
  }</div>${clock && markup`<div dir="ltr" aria-hidden="true"><span>·</span></div><div>${clock}</div>`}
    </div></div></div>`
}

function quoted(view: View, post: XPost): Markup {
  const clock = markup`<div><div dir="ltr">${time(view, post, 'list')}</div></div>`
  return markup`<div aria-labelledby="${looseId(view, `quoted ${post.id}`)}"><div dir="ltr" class="hidden">
    <span>${view.say('quote')}</span></div><div tabindex="0" role="link" class="quoted"
    ${props({ do: 'open', path: addressOf(post) })}><div class="row">${avatar(post.author, false)}
    ${userName(view, post, false, clock)}</div>${text(view, post)}</div></div>`
}

function media(post: XPost): Markup | null {
  if (post.media === 'video') {
    return markup`<div data-testid="tweetPhoto"><div><div data-testid="placementTracking">
      <div data-testid="videoPlayer"><div data-testid="videoComponent"></div></div></div></div></div>`
  }
  if (post.media === 'none') return null
  return markup`<a href="${addressOf(post)}/photo/1" role="link"${props({ do: 'viewer', post: post.id, path: `${addressOf(post)}/photo/1` })}><div data-testid="tweetPhoto">
    <img alt="" draggable="true" src="https://pbs.twimg.com/media/${post.id}.jpg"></div></a>`
}

function tally(view: View, number: number): Markup {
  return markup`<div><span data-testid="app-text-transition-container"><span><span>
    ${number > 0 && short(view, number)}</span></span></span></div>`
}

/** Its choices, until one has chosen. */
function poll({ id, poll: asked }: XPost): Markup | null {
  if (!asked) return null
  const choices = asked.choices.map((choice, index) =>
    asked.voted
      ? markup`<div dir="ltr"><span>${choice}</span></div>`
      : markup`<div role="radio" aria-checked="false" tabindex="0"
          ${props({ do: 'vote', post: id, choice: index + 1 })}><div dir="ltr"><span>${choice}</span></div></div>`,
  )
  return markup`<div data-testid="card.wrapper"><div data-testid="cardPoll"><div role="radiogroup">
    ${choices}</div></div></div>`
}

/** What can be done with a post: below it, and in the viewer of its pictures. */
export function actions(view: View, post: XPost): Markup {
  const about = { post: post.id, handle: post.author.handle }
  const { replies, reposts, likes, views } = post.counts
  const likeLabels = {
    off: view.say('likes', { n: likes }),
    on: view.say('liked', { n: likes + 1 }),
  }
  const repostLabels = {
    off: view.say('reposts', { n: reposts }),
    on: view.say('reposted', { n: reposts + 1 }),
  }
  const face = (name: Parameters<typeof icon>[0], number: number | null) =>
    markup`<div dir="ltr"><div>${icon(name)}</div>${number !== null && tally(view, number)}</div>`
  return markup`<div role="group" class="actions" id="${looseId(view, `group ${post.id}`)}"
    aria-label="${[replies, reposts, likes, views].join(', ')}">
    <div><button aria-label="${view.say('replies', { n: replies })}" role="button" data-testid="reply"
    type="button"${props({ do: 'reply', ...about })}>${face('reply', replies)}</button></div>
    <div><button aria-expanded="false" aria-haspopup="menu" role="button" type="button"
    aria-label="${post.reposted ? repostLabels.on : repostLabels.off}"
    data-testid="${post.reposted ? 'unretweet' : 'retweet'}"
    ${props({ do: 'retweet', ...about, state: post.reposted, count: reposts, ...repostLabels })}>
    ${face('retweet', reposts + (post.reposted ? 1 : 0))}</button></div>
    <div><button aria-label="${post.liked ? likeLabels.on : likeLabels.off}" role="button" type="button"
    data-testid="${post.liked ? 'unlike' : 'like'}"
    ${props({ do: 'like', ...about, state: post.liked, count: likes, ...likeLabels })}>
    ${face('like', likes + (post.liked ? 1 : 0))}</button></div>
    <div><a href="${addressOf(post)}/analytics" role="link" aria-label="${view.say('views', { n: views })}">
    ${face('views', views)}</a></div>
    <div><button aria-label="${view.say('bookmark')}" role="button" type="button"
    data-testid="${post.bookmarked ? 'removeBookmark' : 'bookmark'}"
    ${props({ do: 'bookmark', ...about, state: post.bookmarked })}>${face('bookmark', null)}</button></div>
    <div><div><button aria-expanded="false" aria-haspopup="menu" aria-label="${view.say('share')}"
    role="button" type="button"${props({ do: 'share', ...about })}>${face('share', null)}</button></div></div></div>`
}

function caret(view: View, post: XPost): Markup {
  const { xId, handle } = post.author
  const follows = view.world.x.following.has(xId)
  return markup`<button aria-expanded="false" aria-haspopup="menu" aria-label="${view.say('more')}"
    role="button" data-testid="caret" type="button"
    ${props({ do: 'caret', post: post.id, user: xId, handle, state: follows, own: post.author === view.world.self })}>
    <div dir="ltr">${icon('more')}</div></button>`
}

function reposter(view: View, post: XPost): Markup | null {
  if (!post.repostedBy) return null
  const { handle, name } = post.repostedBy
  return markup`<div class="context"><a href="/${handle}" dir="ltr" role="link"><span
    data-testid="socialContext">${view.say('personReposted', { name })}</span></a></div>`
}

/** One post, as its outer element stands in lists, on its own page and in the reply dialog. */
export function article(view: View, post: XPost, place: Place = 'list'): Markup {
  const linked = place !== 'dialog'
  const clock = post.ad || place === 'focus' ? null : timeLink(view, post, place)
  const still = place === 'dialog' && markup`<div dir="ltr">${time(view, post, 'list')}</div>`
  const opens = place === 'list' ? props({ do: 'open', path: addressOf(post) }) : null
  return markup`<article aria-labelledby="${looseId(view, `name ${post.id}`)}
    ${looseId(view, `text ${post.id}`)}" role="article" tabindex="${place === 'list' ? 0 : -1}"
    data-testid="tweet"${opens}>${reposter(view, post)}<div class="row top">
    ${avatar(post.author, linked)}<div class="grow"><div class="row">
    ${userName(view, post, linked, linked ? clock : still || null)}
    ${post.ad && markup`<div dir="ltr"><span>${view.say('ad')}</span></div>`}
    ${linked && caret(view, post)}</div>${text(view, post)}${media(post)}${poll(post)}
    ${post.ad && markup`<div data-testid="card.wrapper"><div data-testid="card.layoutLarge.media"></div></div>`}
    ${post.quoted && quoted(view, post.quoted)}
    ${place === 'focus' && markup`<div class="row"><div dir="ltr">${timeLink(view, post, place)}</div></div>`}
    ${linked && actions(view, post)}</div></div></article>`
}

/** One place of a timeline. An ad lies inside `placementTracking`; a video has it inside the article. */
export function cell(view: View, post: XPost, place: Place = 'list'): Markup {
  const inside = article(view, post, place)
  const pixels = ['top', 'right', 'bottom', 'left'].map(
    (
      side,
    ) => markup`<div data-testid="${side}-impression-pixel"><div data-testid="placementTracking">
      <div></div></div></div>`,
  )
  return markup`<div data-testid="cellInnerDiv"><div><div>${
    post.ad ? markup`<div data-testid="placementTracking">${pixels}${inside}</div>` : inside
  }</div></div></div>`
}
