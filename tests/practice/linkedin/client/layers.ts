import { build, find, propsOf, toast } from '../../client/page.ts'
import { component } from './requests.ts'
import { settings } from './settings.ts'

/** Tells that an act did not go through. */
export function sayFailed(): void {
  toast(settings.failed, { role: 'alert', class: 'artdeco-toast-item practice-toast' })
}

export function closeMenus(): void {
  for (let menu = find(document, { menu: true }); menu; menu = find(document, { menu: true })) {
    menu.remove()
  }
}

/** Opens a menu, or closes the one that is open. */
export async function openMenu(
  name: string,
  button: HTMLElement,
  place: Element | null,
): Promise<void> {
  const wasOpen = find(document, { menu: true }) !== null
  closeMenus()
  if (wasOpen) return
  const markup = await component(name, propsOf(button))
  place?.append(build(markup))
}
