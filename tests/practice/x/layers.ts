import type { Markup, Piece } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import type { XPost } from '../world/x.ts'
import { avatar, followButton } from './parts.ts'
import { actions } from './post.ts'

/** A menu as `#layers` holds it: beside the button, or as a sheet on narrow windows. */
function menu(view: View, name: string, items: Piece): Markup {
  const inside =
    view.scenario.layout === 'narrow'
      ? markup`<div data-testid="sheetDialog" role="dialog"><div role="menu">${items}</div></div>`
      : markup`<div role="menu"><div data-testid="Dropdown">${items}</div></div>`
  return markup`<template${props({ template: name })}><div class="shade clear"${props({ layer: true })}>
    <div class="menu">${inside}</div></div></template>`
}

/** A menu's line. `{handle}` is filled in by the page's script. */
function item(text: string, does: string, testId: string | null): Markup {
  return markup`<div role="menuitem" tabindex="0"${testId !== null && markup` data-testid="${testId}"`}
    ${props({ do: does })}><div dir="ltr"><span>${text}</span></div></div>`
}

/** A question before something is done; both ways out are in every language. */
function sheet(
  view: View,
  name: string,
  text: string,
  does: string,
  cancels = 'close-layer',
): Markup {
  return markup`<template${props({ template: name })}><div class="shade" ${props({ layer: true })}>
    <div role="alertdialog" aria-modal="true" class="modal small" data-testid="confirmationSheetDialog">
    <button role="button" type="button" class="loud" data-testid="confirmationSheetConfirm"
    ${props({ do: does })}><div dir="ltr"><span>${text}</span></div></button>
    <button role="button" type="button" data-testid="confirmationSheetCancel"${props({ do: cancels })}>
    <div dir="ltr"><span>${view.say('cancel')}</span></div></button></div></div></template>`
}

/** The picture of a post, large: what can be done with the post stands below it, outside of any article. */
export function mediaViewer(view: View, post: XPost): Markup {
  return markup`<div class="shade"${props({ layer: true })}><div role="dialog" aria-modal="true" class="modal">
    <button role="button" type="button" aria-label="${view.say('back')}" data-testid="app-bar-close"
    ${props({ do: 'close-viewer' })}>×</button><img alt="" src="https://pbs.twimg.com/media/${post.id}.jpg">
    ${actions(view, post)}</div></div>`
}

/** Whom a post is sent to, in a dialog over the page. */
export function shareDialog(view: View, post: XPost): Markup {
  const rows = view.world.x.conversations
    .filter(({ isRequest }) => !isRequest)
    .map(
      ({
        id,
        partners,
      }) => markup`<div role="button" tabindex="0"${props({ do: 'choose-chat', chat: id })}>
        <div dir="ltr"><span>${partners.map((one) => one.name).join(', ')}</span></div></div>`,
    )
  return markup`<div class="shade"${props({ layer: true })}><div role="dialog" aria-modal="true" class="modal">
    <button role="button" type="button" aria-label="${view.say('back')}" data-testid="app-bar-close"
    ${props({ do: 'close-layer' })}>×</button>${rows}<button role="button" type="button" class="loud"
    ${props({ do: 'share-chat', post: post.id })}>${view.say('send')}</button></div></div>`
}

/** Where a new list gets its name. */
export function newListDialog(view: View): Markup {
  return markup`<div class="shade"${props({ layer: true })}><div role="dialog" aria-modal="true" class="modal">
    <button role="button" type="button" aria-label="${view.say('back')}" data-testid="app-bar-close"
    ${props({ do: 'close-layer' })}>×</button><input name="name" aria-label="${view.say('listName')}">
    <button role="button" type="button" class="loud"${props({ do: 'create-list' })}>${view.say('saveDraft')}</button>
    </div></div>`
}

/** What somebody without an account sees at the first click. */
export function logInDialog(view: View): Markup {
  return markup`<div class="shade"${props({ layer: true })}><div data-testid="sheetDialog" role="dialog"
    class="modal"><a href="/i/flow/login" role="link" class="loud">${view.say('logIn')}</a></div></div>`
}

/** Everything that opens without asking the server. Templates are no part of the page until they are cloned. */
export function layerTemplates(view: View): Markup {
  const quote = markup`<a href="/compose/post" role="menuitem"${props({ do: 'quote' })}><div dir="ltr">
    <span>${view.say('quote')}</span></div></a>`
  const handle = { name: '{handle}' }
  const others = [
    item(view.say('mute', handle), 'mute', null),
    item(view.say('block', handle), 'block', 'block'),
  ]
  const confirm = markup`<template${props({ template: 'confirm' })}><div class="shade"
    ${props({ layer: true })}><div role="alertdialog" aria-modal="true" class="modal small"
    data-testid="confirmationSheetDialog"><h1 dir="auto">${view.say('unfollowHandle', handle)}</h1>
    <button role="button" type="button" class="loud" data-testid="confirmationSheetConfirm"
    ${props({ do: 'unfollow' })}><div dir="ltr"><span>${view.say('unfollow')}</span></div></button>
    <button role="button" type="button" data-testid="confirmationSheetCancel"${props({ do: 'close-layer' })}>
    <div dir="ltr"><span>${view.say('cancel')}</span></div></button></div></div></template>`
  return markup`
    ${menu(view, 'retweet', [item(view.say('repost'), 'repost', 'retweetConfirm'), quote])}
    ${menu(view, 'unretweet', [item(view.say('undoRepost'), 'repost', 'unretweetConfirm'), quote])}
    ${menu(view, 'caret', [item(view.say('followHandle', handle), 'caret-follow', null), ...others])}
    ${menu(view, 'caret-following', [
      item(view.say('unfollowHandle', handle), 'caret-follow', null),
      ...others,
    ])}
    ${menu(view, 'caret-own', [
      item(view.say('deletePost'), 'delete', null),
      item(view.say('editPost'), 'edit', null),
      item(view.say('pinPost'), 'pin', null),
    ])}
    ${menu(view, 'share', [
      item(view.say('copyLink'), 'close-layer', null),
      item(view.say('bookmark'), 'menu-bookmark', null),
      item(view.say('sendByChat'), 'send-by-chat', null),
    ])}
    ${menu(view, 'profile', [
      item(view.say('listsFor'), 'lists', null),
      item(view.say('mute', handle), 'mute', null),
    ])}
    ${menu(view, 'follower', [item(view.say('removeFollower'), 'ask-first', null)])}
    ${sheet(view, 'sure', view.say('confirm'), 'sure')}
    ${sheet(view, 'sure-delete', view.say('deletePost'), 'sure-delete')}
    ${sheet(view, 'sure-block', view.say('confirm'), 'sure-block')}
    ${sheet(view, 'draft', view.say('saveDraft'), 'save-draft', 'discard')}${confirm}`
}

/** What hovering over a name shows. It is fetched, but nobody visited anybody. */
export function hoverCard(view: View, person: Person): Markup {
  return markup`<div class="hover" data-testid="HoverCard"><div><div class="row">${avatar(person)}
    <div class="grow"></div>${followButton(view, person)}</div><a href="/${person.handle}" role="link">
    <div dir="ltr"><span>${person.name}</span></div></a><div dir="ltr">@${person.handle}</div>
    <div dir="auto">${person.headline}</div></div></div>`
}
