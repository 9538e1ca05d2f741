import type { Markup, Piece } from '../html.ts'
import { markup, props } from '../html.ts'
import type { View } from '../view.ts'
import type { Phrase } from '../world/words.ts'
import { isClassic } from './parts.ts'

type Props = Record<string, string | number | boolean | null>

/** Classes of a button: hashed in the shell, of the design system on the older pages. */
export function buttonClass(view: View, isLoud = false): string {
  if (isClassic(view)) return `artdeco-button artdeco-button--${isLoud ? 'primary' : 'secondary'}`
  return view.cls(isLoud ? 'button primary' : 'button outline')
}

export function button(view: View, phrase: Phrase, values: Props, more: Piece = null): Markup {
  return markup`<button type="button" class="${buttonClass(view)}"${more}${props(values)}>
    <span>${view.say(phrase)}</span></button>`
}

/** A row of a list of people or pages. */
export function listRow(view: View, card: string, inside: Piece[]): Markup {
  return isClassic(view)
    ? markup`<li class="artdeco-list__item"${props({ card })}>${inside}</li>`
    : markup`<div role="listitem" class="${view.cls('item row')}"${props({ card })}>${inside}</div>`
}

export function listPage(view: View, title: string, rows: Piece[]): Markup {
  if (isClassic(view)) {
    return markup`<main class="scaffold-layout__main"><section class="artdeco-card"><h1>${title}</h1>
      <ul class="artdeco-list">${rows}</ul></section></main>`
  }
  return markup`<main class="${view.cls('main')}"><section class="${view.cls('card')}">
    <h1 class="${view.cls('title')}">${title}</h1><div role="list">${rows}</div></section></main>`
}

/** What a menu button opens; it stands beside the button. */
export function menu(view: View, wanted: Piece[]): Markup {
  const items = wanted.filter((item) => item !== false)
  if (isClassic(view)) {
    return markup`<div class="artdeco-dropdown__content artdeco-dropdown__content--is-open"
      ${props({ menu: true })}><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></div>`
  }
  return markup`<div class="${view.cls('portal')}"${props({ menu: true })}>
    <div role="menu" class="${view.cls('menu')}">${items}</div></div>`
}

export function menuItem(view: View, phrase: Phrase, values: Props): Markup {
  return isClassic(view)
    ? markup`<div role="button" tabindex="0"
        class="artdeco-dropdown__item artdeco-dropdown__item--is-dropdown"${props(values)}>
        <span>${view.say(phrase)}</span></div>`
    : markup`<div role="menuitem" tabindex="0" class="${view.cls('menuitem')}"${props(values)}>
        <p class="${view.cls('text')}"><span>${view.say(phrase)}</span></p></div>`
}

/** A question before an act: the last button does it. */
export function confirmation(
  view: View,
  { screen, name, phrase, act }: { screen: string; name: string; phrase: Phrase; act: Props },
): Markup {
  const rows = markup`<h2>${view.say(phrase)}</h2><p>${name}</p>
    <div>${button(view, 'cancel', { do: 'close' })}<button type="button"
    class="${buttonClass(view, true)}"${props(act)}><span>${view.say(phrase)}</span></button></div>`
  if (isClassic(view)) {
    return markup`<div class="artdeco-modal-overlay"${props({ dialog: true })}>
      <div role="alertdialog" class="artdeco-modal artdeco-modal--layer-confirmation">${rows}</div></div>`
  }
  return markup`<dialog open data-testid="dialog" class="${view.cls('dialog')}"${props({ dialog: true })}>
    <div data-sdui-screen="com.linkedin.sdui.flagshipnav.${screen}">${rows}</div></dialog>`
}
