/** What the person asks for outside of any page: by the browser's own keys, and in the menu of what they have selected. */
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

export interface Wishes {
  /** What takes the popup opens it in the very turn it is called in: Firefox allows it no later. */
  command: (name: Command) => Promise<unknown>
  noteThis: (selected: Selected) => Promise<unknown>
}

const noteThisId = 'note-this'

/**
 * Registers all listeners at once, as `onWorkerEvents` does.
 *
 * @param hosts match patterns of the pages in whose menu the entry stands
 */
export function onWishes({ command, noteThis }: Wishes, hosts: readonly string[]): void {
  browser.commands.onCommand.addListener((name) => {
    const known = commandSchema.safeParse(name)
    if (known.success) command(known.data).catch(report)
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, pageUrl }, tab) => {
    if (menuItemId !== noteThisId) return
    const text = selectionText ?? ''
    noteThis({ text, address: pageUrl ?? null, tab: tab?.id ?? null }).catch(report)
  })
  // The browser keeps the entry; its words may have changed with either.
  const begin = (): void => void offer(hosts).catch(report)
  browser.runtime.onInstalled.addListener(begin)
  browser.runtime.onStartup.addListener(begin)
}

async function offer(hosts: readonly string[]): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: noteThisId,
    title: browserText()('menu_note_this'),
    contexts: ['selection'],
    documentUrlPatterns: [...hosts],
  })
}

function report(cause: unknown): void {
  console.error('wish', cause)
}
