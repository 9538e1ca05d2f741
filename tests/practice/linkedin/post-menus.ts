import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInComment, LinkedInPost } from '../world/linkedin.ts'
import type { Phrase } from '../world/words.ts'
import { composePanel } from './messaging.ts'
import { isClassic } from './parts.ts'

interface Item {
  phrase: Phrase
  /** Class of the item in the older pages, which tells what it does. */
  option: string
  values: Record<string, string | number | boolean | null>
}

/** A menu beside a post or comment: in the newest pages it stands at the end of the document. */
function menu(view: View, items: Item[]): Markup {
  if (isClassic(view)) {
    return markup`<div class="artdeco-dropdown__content artdeco-dropdown__content--is-open
      feed-shared-control-menu__content"${props({ menu: true })}><div class="artdeco-dropdown__content-inner">
      <ul>${items.map(
        ({ phrase, option, values }) => markup`<li class="feed-shared-control-menu__item ${option}">
        <div role="button" tabindex="0" class="feed-shared-control-menu__dropdown-item artdeco-dropdown__item"
        ${props(values)}><span>${view.say(phrase)}</span></div></li>`,
      )}</ul></div></div>`
  }
  return markup`<div class="${view.cls('portal')}"${props({ menu: true })}>
    <div role="menu" class="${view.cls('menu')}">${items.map(
      ({
        phrase,
        values,
      }) => markup`<div role="menuitem" tabindex="0" class="${view.cls('menuitem')}"
      ${props(values)}><p class="${view.cls('text')}"><span>${view.say(phrase)}</span></p></div>`,
    )}</div></div>`
}

/** What can be done with a post: kept for everybody's, changed and deleted for one's own. */
export function postMenu(view: View, post: LinkedInPost): Markup {
  const about = { post: post.id, kind: post.kind }
  const own = post.author === view.world.self
  return menu(view, [
    {
      phrase: post.saved ? 'unsave' : 'save',
      option: 'option-save',
      values: { do: 'save', ...about, saved: post.saved },
    },
    { phrase: 'copyLink', option: 'option-share-via', values: { do: 'close-menus' } },
    ...(own
      ? [
          {
            phrase: 'editPost',
            option: 'option-edit-share',
            values: { do: 'post-edit', ...about },
          } as const,
          {
            phrase: 'deletePost',
            option: 'option-delete',
            values: { do: 'delete-ask', ...about },
          } as const,
        ]
      : []),
  ])
}

/** The same for a comment. */
export function commentMenu(view: View, post: LinkedInPost, comment: LinkedInComment): Markup {
  const about = { post: post.id, kind: post.kind, comment: comment.id }
  const own = comment.author === view.world.self
  return menu(view, [
    { phrase: 'copyLink', option: 'option-share-via', values: { do: 'close-menus' } },
    ...(own
      ? [
          { phrase: 'editComment', option: '', values: { do: 'comment-edit', ...about } } as const,
          { phrase: 'deleteComment', option: '', values: { do: 'delete-ask', ...about } } as const,
        ]
      : []),
  ])
}

interface Choice {
  phrase: Phrase
  values: Record<string, string | number | boolean | null>
}

function question(view: View, title: Phrase, no: Choice, yes: Choice): Markup {
  const button = ({ phrase, values }: Choice, kind: string) =>
    markup`<button type="button" class="${kind}"${props(values)}><span>${view.say(phrase)}</span></button>`
  if (isClassic(view)) {
    return markup`<div class="artdeco-modal-overlay"${props({ dialog: true })}><div role="dialog"
      class="artdeco-modal feed-components-shared-decision-modal"><h2>${view.say(title)}</h2>
      <div class="artdeco-modal__actionbar">${button(no, 'artdeco-button artdeco-button--secondary')}
      ${button(yes, 'artdeco-button artdeco-button--primary')}</div></div></div>`
  }
  return markup`<dialog open data-testid="dialog" class="${view.cls('dialog')}"${props({ dialog: true })}>
    <h2 class="${view.cls('title')}">${view.say(title)}</h2><div class="${view.cls('row')}">
    ${button(no, view.cls('button outline'))}${button(yes, view.cls('button primary'))}</div></dialog>`
}

/** Asks before a post, or one of its comments, is deleted. */
export function deleteQuestion(view: View, post: LinkedInPost, comment: string): Markup {
  const about = { post: post.id, kind: post.kind, ...(comment ? { comment } : {}) }
  return question(
    view,
    comment ? 'deleteComment' : 'deletePost',
    { phrase: 'cancel', values: { do: 'close' } },
    { phrase: 'delete', values: { do: 'delete', ...about } },
  )
}

/** Sends a post to some people, whom the page has already proposed: pills and a form, as a new conversation. */
export function sendDialog(view: View): Markup {
  const { connections } = view.world.linkedin
  const people = view.world.people.filter(({ slug }) => connections.has(slug)).slice(0, 2)
  const inside = markup`<button type="button" aria-label="${view.say('dismiss')}"${props({ do: 'close' })}>×
    </button>${composePanel(view, people)}`
  if (isClassic(view)) {
    return markup`<div class="artdeco-modal-overlay"${props({ dialog: true })}>
      <div role="dialog" class="artdeco-modal">${inside}</div></div>`
  }
  return markup`<dialog open data-testid="dialog" class="${view.cls('dialog')}"${props({ dialog: true })}>
    ${inside}</dialog>`
}

/** Asks what becomes of the words when the composer is closed. */
export function draftQuestion(view: View): Markup {
  return question(
    view,
    'saveDraft',
    { phrase: 'discard', values: { do: 'draft-discard' } },
    { phrase: 'save', values: { do: 'draft-save' } },
  )
}
