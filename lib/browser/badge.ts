/** The toolbar's sign that something waits: a dot, never a number. */
import { browser } from './browser.ts'

/** Shows or takes away the dot; `title` says the same to those who can't see it. */
export async function showDot(isShown: boolean, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: isShown ? '•' : '' })
  await browser.action.setBadgeBackgroundColor({ color: '#2a6788' })
  await browser.action.setTitle({ title })
}
