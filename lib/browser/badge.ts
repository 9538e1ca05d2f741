/** The toolbar's sign that something waits or is amiss: a dot or a mark, never a number. */
import { browser } from './browser.ts'

/** Shows or takes away the dot; `title` says the same to those who can't see it. */
export async function showDot(isShown: boolean, title: string): Promise<void> {
  await show(isShown ? '•' : '', title)
}

/** Shows that something asks for attention; `title` says what. */
export async function showSign(title: string): Promise<void> {
  await show('!', title)
}

/** Shows for a moment, over one tab, that something was kept. */
export async function showKept(tab: number): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '✓' })
  setTimeout(() => {
    // The tab may be gone by now.
    browser.action.setBadgeText({ tabId: tab, text: '' }).catch(() => undefined)
  }, 2_000)
}

async function show(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text })
  await browser.action.setBadgeBackgroundColor({ color: '#2a6788' })
  await browser.action.setTitle({ title })
}
