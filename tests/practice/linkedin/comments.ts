import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInComment, LinkedInPost } from '../world/linkedin.ts'
import { ember, face, figure, isClassic, pathOf, viewName } from './parts.ts'
import type { FeedType } from './post.ts'
import { postKeys } from './post.ts'

function commentActions(view: View, post: LinkedInPost, comment: LinkedInComment): Markup {
  const { name } = comment.author
  const about = { post: post.id, kind: post.kind, comment: comment.id }
  return markup`<span><button type="button" class="${view.cls('button tiny')}"
    aria-label="${view.say('likeComment', { name })}"
    ${isClassic(view) && markup`aria-pressed="${String(comment.liked)}"`}
    ${props({ do: 'comment-like', ...about, state: comment.liked, on: view.cls('chosen') })}><span aria-hidden="true">
    ${view.say('LIKE')}</span></button></span>
    <div class="${view.cls('inline')}"><button type="button" class="${view.cls('button tiny')}"
    aria-label="${view.say('replyTo', { name })}"${props({ do: 'reply-open', ...about })}>
    <span aria-hidden="true">${view.say('reply')}</span></button></div>`
}

/** Opens what can be done with a comment. */
function menuButton(view: View, post: LinkedInPost, comment: LinkedInComment): Markup {
  const name = isClassic(view) ? 'comment-options-trigger artdeco-button' : view.cls('button quiet')
  const about = { post: post.id, kind: post.kind, comment: comment.id }
  return markup`<div class="${isClassic(view) ? 'comments-comment-meta__options' : view.cls('inline')}">
    <button type="button" class="${name}" aria-expanded="false"
    aria-label="${view.say('commentMenuOf', { name: comment.author.name })}"
    ${props({ do: 'comment-menu', ...about })}><span>⋯</span></button></div>`
}

/** One comment with its replies; the box for a reply opens inside it. */
export function commentElement(view: View, post: LinkedInPost, comment: LinkedInComment): Markup {
  const { author } = comment
  const inner = [
    markup`<div ${props({ slot: 'replies', comment: comment.id })}>
      ${comment.replies.map((reply) => commentElement(view, post, reply))}</div>`,
    markup`<div ${props({ slot: 'reply-box', comment: comment.id })}></div>`,
  ]
  if (isClassic(view)) {
    const urn = `urn:li:comment:(${post.kind}:${post.id},${comment.id})`
    return markup`<article class="comments-comment-entity" data-id="${urn}"
      id="${ember(view, comment.id)}"${props({ slot: 'comment', comment: comment.id })}><div class="comments-comment-meta__actor">
      <a class="comments-comment-meta__image-link" href="${pathOf(author)}">${figure(view, author, 32)}</a>
      <a class="comments-comment-meta__description-container" href="${pathOf(author)}"><h3>
      <span class="comments-comment-meta__description-title">${author.name}</span></h3></a>${menuButton(view, post, comment)}</div>
      <section class="comments-comment-entity__content"><span class="update-components-text" dir="auto">
      ${comment.text}</span></section>${commentActions(view, post, comment)}${inner}</article>`
  }
  const key = `replaceableComment_urn:li:comment:(urn:li:${post.kind}:${post.id},${comment.id})`
  return markup`<div id="${key}" componentkey="${key}" class="${view.cls('comment')}"
    ${viewName(view, 'comment-container')}${props({ slot: 'comment', comment: comment.id })}><div class="${view.cls('row')}">${face(view, author, 32)}
    <div class="${view.cls('grow')}">${menuButton(view, post, comment)}
    <a class="${view.cls('link')}" href="${pathOf(author)}"><p class="${view.cls('text strong')}"><span>${author.name}</span></p></a>
    <p class="${view.cls('text')}"><span data-testid="expandable-text-box">${comment.text}</span></p>
    ${commentActions(view, post, comment)}${inner}</div></div></div>`
}

/** The place to write a comment, or a reply when `comment` is given. */
export function commentBox(
  view: View,
  post: LinkedInPost,
  feed: FeedType,
  comment: LinkedInComment | null = null,
  edit = false,
): Markup {
  const { key, token, tail } = postKeys(view, post, feed)
  const about = {
    post: post.id,
    kind: post.kind,
    comment: comment?.id ?? null,
    edit,
    stateKey: `commentBoxText-${key.padEnd(Math.ceil(key.length / 4) * 4, '-')}${tail}`,
  }
  const submit = props({ do: 'comment-submit', ...about })
  const emoji = props({ do: 'emoji' })
  const word = view.say(edit ? 'save' : comment ? 'reply' : 'comment')
  const before = edit && comment ? markup`<p>${comment.text}</p>` : markup`<p><br></p>`
  if (isClassic(view)) {
    const kind = comment
      ? 'comments-comment-box comments-comment-box--reply'
      : 'comments-comment-box'
    return markup`<div class="${kind}"${props({ box: true, keep: true })}>
      <form class="comments-comment-box__form"><div class="comments-comment-box-comment__text-editor">
      <div class="ql-container"><div class="ql-editor ql-blank" contenteditable="true" role="textbox"
      aria-label="${view.say('commentEditor')}"${props({ editor: true })}>${before}</div></div></div>
      <div><button type="button" class="artdeco-button" aria-label="${view.say('emoji')}"${emoji}>🙂</button></div>
      <button type="button" disabled
      class="comments-comment-box__submit-button--cr artdeco-button artdeco-button--primary"${submit}>
      <span class="artdeco-button__text">${word}</span></button></form></div>`
  }
  const suffix = comment ? `${token}-${comment.id}` : token
  return markup`<div class="${view.cls('box')}" componentkey="commentBox-${suffix}"
    ${props({ box: true, keep: false })}>
    <div data-testid="ui-core-tiptap-text-editor-wrapper" class="${view.cls('editor')}">
    <div contenteditable="true" role="textbox" aria-label="${view.say('commentEditor')}"
    class="tiptap ProseMirror ${view.cls('prose')}"${props({ editor: true })}>${before}</div></div>
    <div class="${view.cls('inline')}"><button type="button" class="${view.cls('button quiet')}"
    aria-label="${view.say('emoji')}"${emoji}>🙂</button></div>
    <button type="button" class="${view.cls('button primary')}"${submit}><span>${word}</span></button>
    </div>`
}

/** What the Comment button opens: the box and the comments there are. */
export function commentsRegion(view: View, post: LinkedInPost, feed: FeedType): Markup {
  const list = post.comments.map((comment) => commentElement(view, post, comment))
  const slot = props({ slot: 'comment-list', post: post.id })
  if (isClassic(view)) {
    return markup`${commentBox(view, post, feed)}<div class="comments-comments-list">
      <div class="comments-comment-list__container"${slot}>${list}</div></div>`
  }
  const { key, tail } = postKeys(view, post, feed)
  return markup`${commentBox(view, post, feed)}
    <div data-testid="${key}-commentList${tail}" class="${view.cls('column')}"${slot}>${list}</div>
    <div id="${key}-replaceableLoadMoreComments${tail}"><button type="button"
    class="${view.cls('button tiny')}"><span>${view.say('loadMore')}</span></button></div>`
}
