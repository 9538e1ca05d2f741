/** Scripts in pages: registered for the sites that are on, injected into tabs that were open before. */
import { browser } from './browser.ts'

export interface PageScript {
  id: string
  /** Match patterns. */
  hosts: readonly string[]
  file: string
}

/** Ids of the scripts registered at present. */
export async function registeredScripts(): Promise<string[]> {
  return (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id)
}

/** Registers a script for every frame of every future page of these hosts. */
export async function registerScript({ id, hosts, file }: PageScript): Promise<void> {
  const script = {
    id,
    matches: [...hosts],
    js: [file],
    allFrames: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: false,
    // Frames without an address of their own belong to the page that made them (the polyfill's types lag behind).
    matchOriginAsFallback: true,
  }
  await browser.scripting.registerContentScripts([script])
}

export async function unregisterScript(id: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [id] })
}

/** Runs a script in every frame of the tabs already open at these hosts; returns in how many it could. */
export async function injectIntoOpenTabs({ hosts, file }: Omit<PageScript, 'id'>): Promise<number> {
  const tabs = await browser.tabs.query({ url: [...hosts] })
  const entered = await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return false
      try {
        await browser.scripting.executeScript({
          target: { tabId: id, allFrames: true },
          files: [file],
        })
        return true
      } catch {
        // The tab was closed meanwhile, is an error page or asleep: it gets the script when it next loads.
        return false
      }
    }),
  )
  return entered.filter(Boolean).length
}

/** Runs a script in a tab's top frame; false where the tab is gone or may not be entered. */
export async function injectIntoTab(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] })
    return true
  } catch {
    return false
  }
}

/**
 * Whether somebody listens or watches in a tab: a call, a video with sound, a window full of one thing; asked of its top
 * frame. A tab that may not be entered, or is gone, counts as busy.
 */
export async function isBusyIn(tabId: number): Promise<boolean> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: isBusy,
    })
    return found?.result !== false
  } catch {
    return true
  }
}

/** Runs in the page: it stands alone. Feeds play their videos without sound; nobody has asked for those. */
function isBusy(): boolean {
  const playing = [...document.querySelectorAll<HTMLMediaElement>('video, audio')]
  return (
    document.fullscreenElement !== null ||
    playing.some(({ paused, muted, volume }) => !paused && !muted && volume > 0)
  )
}
