import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { LinkedInPost } from '../world/linkedin.ts'
import { reactionKinds } from '../world/linkedin.ts'
import type { Person } from '../world/people.ts'
import { isClassic } from './parts.ts'

/** The six reactions. */
export function reactionsMenu(view: View, post: LinkedInPost): Markup {
  const items = reactionKinds.map((kind) => {
    const values = props({ do: 'react-kind', post: post.id, kind: post.kind, reaction: kind })
    return isClassic(view)
      ? markup`<button type="button" role="menuitem" class="reactions-menu__reaction-index reactions-menu__reaction"
          aria-label="${view.say('reactWith', { kind: view.say(kind) })}"${values}>
          <span>${view.say(kind)}</span></button>`
      : markup`<button type="button" role="menuitem" class="${view.cls('button quiet')}"
          aria-label="${view.say(kind)}"${values}><span>${view.say(kind)}</span></button>`
  })
  const name = isClassic(view) ? 'reactions-menu' : view.cls('flyout')
  return markup`<div role="menu" class="${name}"${props({ menu: true })}>${items}</div>`
}

/** Repost with words, or at once. */
export function repostMenu(view: View, post: LinkedInPost): Markup {
  const about = { post: post.id, kind: post.kind }
  const words = {
    text: view.say('repostThoughts'),
    values: props({ do: 'repost-quote', ...about }),
  }
  const now = post.reposted
    ? {
        text: view.say('undoRepost'),
        values: props({ do: 'undo-repost', ...about, share: post.shareId }),
      }
    : { text: view.say('repostNow'), values: props({ do: 'repost', ...about }) }
  if (isClassic(view)) {
    const items = [words, now].map(
      ({
        text,
        values,
      }) => markup`<li><div role="button" tabindex="0" class="artdeco-dropdown__item"
        ${values}><span>${text}</span></div></li>`,
    )
    return markup`<div class="artdeco-dropdown__content artdeco-dropdown__content--is-open"
      ${props({ menu: true })}><div class="artdeco-dropdown__content-inner"><ul>${items}</ul></div></div>`
  }
  const items = [words, now].map(
    ({ text, values }) => markup`<div role="menuitem" tabindex="0" class="${view.cls('menuitem')}"
      ${values}><p class="${view.cls('text')}"><span>${text}</span></p></div>`,
  )
  return markup`<div class="${view.cls('portal')}"${props({ menu: true })}>
    <div role="menu" class="${view.cls('menu')}">${items}</div></div>`
}

/** The composer: a new post, words above somebody's post, or a post of one's own to change. */
export function shareDialog(view: View, post: LinkedInPost | null, edit = false): Markup {
  const submit = props({ do: 'share', post: post?.id ?? null, kind: post?.kind ?? null, edit })
  const quote = post && !edit && markup`<blockquote>${post.author.name}: ${post.text}</blockquote>`
  const before = post && edit ? markup`<p>${post.text}</p>` : markup`<p><br></p>`
  const editor = props({ editor: true, share: true })
  const close = props({ do: 'share-close' })
  const addPoll = props({ do: 'share-poll' })
  if (isClassic(view)) {
    return markup`<div class="artdeco-modal-overlay"${props({ dialog: true, box: true, keep: true })}>
      <div role="dialog" class="artdeco-modal share-box-v2__modal">
      <button type="button" class="artdeco-modal__dismiss" aria-label="${view.say('dismiss')}"${close}>×
      </button><div class="share-creation-state__text-editor"><div class="ql-editor" role="textbox"
      contenteditable="true"${editor}>${before}</div></div>${quote}
      <div><button type="button" class="artdeco-button"${addPoll}><span>${view.say('addPoll')}</span></button>
      </div><button type="button" disabled
      class="share-actions__primary-action artdeco-button artdeco-button--primary"${submit}>
      ${view.say('post')}</button></div></div>`
  }
  return markup`<dialog open data-testid="dialog" class="${view.cls('dialog')}"
    ${props({ dialog: true, box: true, keep: true })}>
    <div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose">
    <button type="button" class="${view.cls('button quiet')}" aria-label="${view.say('dismiss')}"${close}>×
    </button><div componentkey="ShareBox_textEditor" class="${view.cls('editor')}"><div
    class="tiptap ProseMirror ${view.cls('prose')}" role="textbox" contenteditable="true"
    ${editor}>${before}</div></div>${quote}
    <div><button type="button" class="${view.cls('button quiet')}"${addPoll}><span>${view.say('addPoll')}
    </span></button></div><button type="button" disabled class="${view.cls('button primary')}"${submit}><span>
    ${view.say('post')}</span></button></div></dialog>`
}

/** The question before an invitation; `withNote` is its second page. The last button sends. */
export function inviteDialog(view: View, person: Person, withNote: boolean): Markup {
  const about = { slug: person.slug, profile: person.profileId }
  const quiet = isClassic(view)
    ? 'artdeco-button artdeco-button--secondary'
    : view.cls('button outline')
  const loud = isClassic(view)
    ? 'artdeco-button artdeco-button--primary'
    : view.cls('button primary')
  const close = props({ do: 'close' })
  const rows = withNote
    ? markup`<textarea id="custom-message" name="message" maxlength="300"${props({ note: true })}></textarea>
        <div><button type="button" class="${quiet}"${close}>${view.say('cancel')}</button>
        <button type="button" class="${loud}" aria-label="${view.say('send')}"
        ${props({ do: 'invite-send', ...about })}>${view.say('send')}</button></div>`
    : markup`<div><button type="button" class="${quiet}" aria-label="${view.say('addNote')}"
        ${props({ do: 'invite-note', ...about })}>${view.say('addNote')}</button>
        <button type="button" class="${loud}" aria-label="${view.say('sendPlain')}"
        ${props({ do: 'invite-send', ...about })}>${view.say('sendPlain')}</button></div>`
  const inside = markup`<button type="button" aria-label="${view.say('dismiss')}" class="${quiet}"${close}>×
    </button><h2 id="send-invite-modal">${view.say('inviteTitle')}</h2><p><strong>${person.name}</strong></p>
    ${rows}`
  if (view.scenario.linkedinStack === 'sdui') {
    return markup`<dialog open role="dialog" aria-labelledby="send-invite-modal" class="${view.cls('dialog')}"
      ${props({ dialog: true })}>${inside}</dialog>`
  }
  return markup`<div class="artdeco-modal-overlay"${props({ dialog: true })}><div role="dialog"
    class="artdeco-modal send-invite" aria-labelledby="send-invite-modal">${inside}</div></div>`
}
