import { build, find, hydrate, propsOf, setProps, toast } from '../../client/page.ts'
import { read } from './requests.ts'
import { settings } from './settings.ts'

/** Where menus and dialogs live, outside of the page they belong to. */
export const layers = document.querySelector<HTMLElement>('#layers') ?? document.body

/** The button that opened the menu: a menu's line has no link to its post. */
let opener: HTMLElement | null = null

export function closeLayers(): void {
  layers.replaceChildren()
  opener?.setAttribute('aria-expanded', 'false')
  opener = null
}

/** Opens a menu or sheet made from one of the page's templates. */
export function openLayer(name: string, button: HTMLElement): void {
  closeLayers()
  opener = button
  const template = find(document, { template: name })
  if (!(template instanceof HTMLTemplateElement)) return
  const nodes = document.importNode(template.content, true)
  hydrate(nodes)
  const { handle, post, user } = propsOf(button)
  for (const element of nodes.querySelectorAll('*')) {
    if (propsOf(element).do) setProps(element, { handle, post, user })
    for (const node of element.childNodes) {
      if (!(node instanceof Text)) continue
      node.data = node.data.replace('{handle}', String(handle))
    }
  }
  const menu = nodes.querySelector<HTMLElement>('.menu')
  const place = button.getBoundingClientRect()
  if (menu && !settings.narrow) {
    menu.style.top = `${Math.min(place.top, innerHeight - 160)}px`
    menu.style.left = `${Math.max(8, Math.min(place.left - 60, innerWidth - 240))}px`
  }
  layers.append(nodes)
  button.setAttribute('aria-expanded', 'true')
  layers.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
}

/** The button that the open menu belongs to. */
export function openerOfLayer(): HTMLElement | null {
  return opener
}

export function sayFailed(): void {
  toast(settings.failed, { 'data-testid': 'toast', role: 'alert', class: 'toast' })
}

let hovering: ReturnType<typeof setTimeout> | undefined

/** Shows a card over a name that the pointer rests on. */
export function watchHovering(): void {
  document.addEventListener('pointerover', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[data-testid="HoverCard"]')) return
    clearTimeout(hovering)
    const inside = '[data-testid="User-Name"] a, [data-testid^="UserAvatar-Container-"] a'
    const link = target?.closest<HTMLAnchorElement>(inside)
    const card = layers.querySelector('[data-testid="HoverCard"]')
    hovering = setTimeout(() => {
      card?.remove()
      if (link && !link.querySelector('time')) void showCard(link)
    }, 500)
  })
}

async function showCard(link: HTMLAnchorElement): Promise<void> {
  const handle = link.pathname.slice(1)
  const answer = await read('UserByScreenName', { screen_name: handle, hover: handle })
  if (!answer) return
  const card = build(answer.html)
  const place = link.getBoundingClientRect()
  const element = card.querySelector<HTMLElement>('[data-testid="HoverCard"]')
  if (element) {
    element.style.top = `${place.bottom + 4}px`
    element.style.left = `${place.left}px`
  }
  layers.append(card)
}
