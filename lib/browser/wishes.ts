/** What the person asks for outside of any page: by the browser's own keys, and in the menus of a page and of what they have selected in it. */
import { z } from '../domain/schema.ts'
import { browser } from './browser.ts'
import { browserText } from './text.ts'

/** Names of the manifest's commands, but for the one that opens the popup. */
const commandSchema = z.enum(['add-talk', 'note', 'pause'])
export type Command = z.infer<typeof commandSchema>

/** Words selected in a page, and where. */
export interface Selected {
  text: string
  address: string | null
  tab: number | null
}

/** A page in whose menu the entry was chosen. */
export interface Chosen {
  address: string
  tab: number | null
}

export interface Wishes {
  /** What takes the popup opens it in the very turn it is called in: Firefox allows it no later. */
  command: (name: Command) => Promise<unknown>
  noteThis: (selected: Selected) => Promise<unknown>
  leavePageOut: (page: Chosen) => Promise<unknown>
}

const noteThisId = 'note-this'
const leavePageOutId = 'leave-page-out'

/**
 * Registers all listeners at once, as `onWorkerEvents` does.
 *
 * @param hosts match patterns of the pages in which selected words can be noted
 * @returns to be told, at first and later, the match patterns of those that can be left out
 */
export function onWishes(
  { command, noteThis, leavePageOut }: Wishes,
  hosts: readonly string[],
): (noticed: readonly string[]) => Promise<void> {
  browser.commands.onCommand.addListener((name) => {
    const known = commandSchema.safeParse(name)
    if (known.success) command(known.data).catch(report)
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }, tab) => {
    const address = pageUrl ?? null
    const of = tab?.id ?? null
    if (menuItemId === noteThisId)
      noteThis({ text: selectionText ?? '', address, tab: of }).catch(report)
    if (menuItemId === leavePageOutId && address !== null)
      leavePageOut({ address, tab: of }).catch(report)
  })
  let noticed: readonly string[] = []
  let offered = Promise.resolve()
  // The browser keeps the entries; their words may have changed with either.
  const begin = (): void => {
    offered = offer(hosts, () => noticed).catch(report)
  }
  browser.runtime.onInstalled.addListener(begin)
  browser.runtime.onStartup.addListener(begin)
  return async (now) => {
    noticed = now
    await offered
    // Not there yet: it comes as it is to be.
    await browser.contextMenus.update(leavePageOutId, shown(now)).catch(() => undefined)
  }
}

async function offer(hosts: readonly string[], noticed: () => readonly string[]): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: noteThisId,
    title: browserText()('menu_note_this'),
    contexts: ['selection'],
    documentUrlPatterns: [...hosts],
  })
  browser.contextMenus.create({
    id: leavePageOutId,
    title: browserText()('menu_leave_page_out'),
    contexts: ['page', 'frame'],
    ...shown(noticed()),
  })
}

/** An empty list of patterns would mean every page there is. */
function shown(noticed: readonly string[]): { visible: boolean; documentUrlPatterns?: string[] } {
  return noticed.length > 0
    ? { visible: true, documentUrlPatterns: [...noticed] }
    : { visible: false }
}

function report(cause: unknown): void {
  console.error('wish', cause)
}
