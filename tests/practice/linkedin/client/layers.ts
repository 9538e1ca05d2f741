import type { Props } from '../../client/page.ts'
import { build, find, propsOf, toast } from '../../client/page.ts'
import { component } from './requests.ts'
import { settings } from './settings.ts'

/** Tells that an act did not go through. */
export function sayFailed(): void {
  toast(settings.failed, { role: 'alert', class: 'artdeco-toast-item practice-toast' })
}

let kept: ShadowRoot | null = null

/** What is to be done with the root in which some members' pages keep menus and dialogs to themselves. */
let onRoot: (root: ShadowRoot) => void = () => {}
export function whenKept(run: (root: ShadowRoot) => void): void {
  onRoot = run
}

/** Where menus and dialogs of the newer pages open. */
function layerRoot(): ParentNode {
  if (!settings.closedLayers) return document.body
  if (!kept) {
    const host = document.createElement('div')
    host.style.cssText = 'position: fixed; inset: 20% 20% auto; z-index: 1000; background: white;'
    document.body.append(host)
    kept = host.attachShadow({ mode: 'closed' })
    onRoot(kept)
  }
  return kept
}

/** The first element that the server told these things about, in the page or in what it keeps to itself. */
export function findLayer(wanted: Props): HTMLElement | null {
  return find(document, wanted) ?? (kept && find(kept, wanted))
}

export function closeMenus(): void {
  for (let menu = findLayer({ menu: true }); menu; menu = findLayer({ menu: true })) menu.remove()
}

/** Opens a menu, or closes the one that is open; without a place of its own, where layers open. */
export async function openMenu(
  name: string,
  button: HTMLElement,
  place: ParentNode | null = null,
): Promise<void> {
  const wasOpen = findLayer({ menu: true }) !== null
  closeMenus()
  if (wasOpen) return
  const markup = await component(name, propsOf(button))
  const root = place ?? layerRoot()
  root.append(build(markup))
}

/** Opens a dialog; the focus goes to where one writes. */
export async function openDialog(name: string, wish: Props): Promise<void> {
  const nodes = build(await component(name, wish))
  const editor = find(nodes, { editor: true })
  layerRoot().append(nodes)
  editor?.focus()
}
