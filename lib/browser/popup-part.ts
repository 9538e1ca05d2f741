/** The part of the popup that it opens with, where the person asked for that part. */
import { z } from '../domain/schema.ts'
import { browser } from './browser.ts'
import { recall, remember } from './memory.ts'
import { popupPartKey } from './storage-keys.ts'

const popupPartSchema = z.enum(['talk', 'note'])
export type PopupPart = z.infer<typeof popupPartSchema>

/** As high as browsers draw a popup, and as wide as it is, with a window's own frame. */
const windowSize = { width: 420, height: 660 }

/** Opens the popup with a part unfolded; where the browser does not open it, in a window of its own. */
export async function openPopupWith(part: PopupPart): Promise<void> {
  const kept = remember('session', popupPartKey, part)
  // Not after anything was awaited: Firefox opens it in the person's own key press alone.
  const opened = browser.action.openPopup()
  await kept
  try {
    await opened
  } catch {
    const url = browser.runtime.getURL('/popup.html')
    await browser.windows.create({ type: 'popup', url, ...windowSize })
  }
}

/** What it is to open with, once. */
export async function takePopupPart(): Promise<PopupPart | null> {
  const part = await recall('session', popupPartKey, z.nullable(popupPartSchema))
  if (part) await remember('session', popupPartKey, null)
  return part
}
