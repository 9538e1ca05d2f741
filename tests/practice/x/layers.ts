import type { Markup, Piece } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Person } from '../world/people.ts'
import { avatar, followButton } from './parts.ts'

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

/** Everything that opens without asking the server. Templates are no part of the page until they are cloned. */
export function layerTemplates(view: View): Markup {
  const quote = markup`<a href="/compose/post" role="menuitem"${props({ do: 'quote' })}><div dir="ltr">
    <span>${view.say('quote')}</span></div></a>`
  const handle = { name: '{handle}' }
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
    ${menu(view, 'caret', [
      item(view.say('followHandle', handle), 'caret-follow', null),
      item(view.say('block', handle), 'close-layer', 'block'),
    ])}
    ${menu(view, 'caret-following', [
      item(view.say('unfollowHandle', handle), 'caret-follow', null),
      item(view.say('block', handle), 'close-layer', 'block'),
    ])}${confirm}`
}

/** What hovering over a name shows. It is fetched, but nobody visited anybody. */
export function hoverCard(view: View, person: Person): Markup {
  return markup`<div class="hover" data-testid="HoverCard"><div><div class="row">${avatar(person)}
    <div class="grow"></div>${followButton(view, person)}</div><a href="/${person.handle}" role="link">
    <div dir="ltr"><span>${person.name}</span></div></a><div dir="ltr">@${person.handle}</div>
    <div dir="auto">${person.headline}</div></div></div>`
}
