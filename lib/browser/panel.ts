/** The browser's own place beside the page: Chromium's side panel, Firefox's sidebar. */
import { browser } from './browser.ts'

/** Chromium's; the polyfill's types lack it, and hands it on as it is. */
interface SidePanel {
  setOptions: (options: { enabled: boolean; path: string }) => Promise<void>
  open: (options: { windowId: number }) => Promise<void>
}

/** Some browsers have neither. */
function places(): { sidePanel?: SidePanel; sidebarAction?: typeof browser.sidebarAction } {
  return browser
}

/** Whether there is such a place. */
export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = places()
  return Boolean(sidePanel ?? sidebarAction)
}

/**
 * Lets Chromium offer the panel, or no more, which closes it as well. Firefox lists what an extension brings from the
 * beginning; there the page itself is empty while nobody asked for it (lib/screens/panel.ts).
 */
export async function offerPanel(isOffered: boolean): Promise<void> {
  await places().sidePanel?.setOptions({ enabled: isOffered, path: 'sidepanel.html' })
}

/**
 * Opens it in this window, and says whether the browser did. Call it first thing in the handler of the person's own click:
 * Firefox allows it no later.
 */
export function openPanel(): Promise<boolean> {
  return isDone(async ({ sidePanel, sidebarAction }) => {
    if (!sidePanel) return sidebarAction?.open()
    await offerPanel(true)
    const { id } = await browser.windows.getCurrent()
    if (id !== undefined) await sidePanel.open({ windowId: id })
  })
}

/** Opens it in the place of the popup that asks for it. */
export async function openPanelInstead(): Promise<boolean> {
  const isOpen = await openPanel()
  if (isOpen) close()
  return isOpen
}

/** Closes it in this window, where that is not done by offering it no more; in the person's own click, too. */
export function closePanel(): Promise<boolean> {
  return isDone(async ({ sidebarAction }) => sidebarAction?.close())
}

async function isDone(
  ask: (browserPlaces: ReturnType<typeof places>) => Promise<void>,
): Promise<boolean> {
  try {
    await ask(places())
    return true
  } catch (cause) {
    console.error('panel', cause)
    return false
  }
}
