import type { Markup } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { XPost } from '../world/x.ts'
import { avatar } from './parts.ts'
import { article } from './post.ts'

/** What is being written. */
export type Writing = {
  kind: 'post' | 'reply' | 'quote' | 'edit'
  about: XPost | null
  inline: boolean
}

/** One box to write in; each post of a thread has its own. The label before it has a like name. */
export function editor(view: View, index: number, placeholder: string, text = ''): Markup {
  return markup`<div class="DraftEditor-root"><div class="public-DraftEditorPlaceholder-root"
    ${text !== '' && markup` hidden`}><div data-testid="tweetTextarea_${index}_label">${placeholder}</div></div>
    <div class="DraftEditor-editorContainer" data-testid="tweetTextarea_${index}RichTextInputContainer"><div
    aria-label="${view.say('postText')}" aria-multiline="true" class="public-DraftEditor-content"
    contenteditable="true" data-testid="tweetTextarea_${index}" role="textbox" spellcheck="true" tabindex="0"
    ${props({ editor: true })}><p>${text === '' ? markup`<br>` : text}</p></div></div></div>`
}

/** The place to write. Its button is `tweetButtonInline` on a page and `tweetButton` in the dialog. */
export function composer(view: View, { kind, about, inline }: Writing): Markup {
  const placeholder = view.say(kind === 'reply' ? 'postYourReply' : 'whatsHappening')
  const values = props({
    composer: kind,
    about: about?.id ?? null,
    aboutHandle: about?.author.handle ?? null,
    inline,
  })
  const preview =
    kind === 'quote' &&
    about &&
    markup`<div class="quoted" role="link" tabindex="-1"><div data-testid="UserAvatar-Container-${about.author.handle}">
      </div><div data-testid="User-Name"><span>${about.author.name}</span> <span>@${about.author.handle}</span></div>
      <div data-testid="tweetText"><span>${about.text}</span></div></div>`
  return markup`<div class="composer"${values}><div class="row top">${avatar(view.world.self)}
    <div class="grow"><div${props({ slot: 'parts' })}>
    ${editor(view, 0, placeholder, kind === 'edit' ? about?.text : '')}</div>${preview}
    <div data-testid="toolBar" role="presentation" class="row"><div class="grow"><button role="button"
    type="button" data-testid="gifSearchButton">GIF</button><button role="button" type="button"
    data-testid="scheduleOption"${props({ do: 'schedule' })}>◷</button>
    ${
      !inline &&
      markup`<button role="button" type="button" data-testid="addButton"
    aria-label="${view.say('addPost')}"${props({ do: 'add-part' })}>+</button>`
    }</div><button role="button" type="button" disabled
    aria-disabled="true" tabindex="-1" class="loud"
    data-testid="${inline ? 'tweetButtonInline' : 'tweetButton'}"${props({ do: 'submit' })}>
    <div dir="ltr"><span><span>${view.say(kind === 'reply' ? 'reply' : 'post')}</span></span></div></button>
    </div></div></div></div>`
}

/** The dialog over the page; above a reply it shows the post that is answered. */
export function composeDialog(view: View, kind: Writing['kind'], about: XPost | null): Markup {
  return markup`<template${props({ template: 'part' })}>${editor(view, 1, '')}</template><div class="shade"${props({ layer: true })}><div role="dialog" aria-modal="true"
    aria-labelledby="modal-header" class="modal"><div class="row"><button role="button" type="button"
    aria-label="${view.say('back')}" data-testid="app-bar-close"${props({ do: 'close-compose' })}>×</button>
    <h2 id="modal-header" class="hidden">${view.say('post')}</h2></div>
    ${kind === 'reply' && about && article(view, about, 'dialog')}
    ${composer(view, { kind, about, inline: false })}</div></div>`
}

/** A post of one's own, opened to be changed. */
export function editDialog(view: View, post: XPost): Markup {
  return composeDialog(view, 'edit', post)
}

/** On narrow windows writing has a page of its own. */
export function composePage(view: View, kind: Writing['kind'], about: XPost | null): Markup {
  return markup`<template${props({ template: 'part' })}>${editor(view, 1, '')}</template><div class="row"><button role="button" type="button" aria-label="${view.say('back')}"
    data-testid="app-bar-back"${props({ do: 'close-compose' })}>←</button></div>
    ${kind === 'reply' && about && article(view, about, 'dialog')}
    ${composer(view, { kind, about, inline: false })}`
}
