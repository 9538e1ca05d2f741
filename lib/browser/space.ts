/** How much room the browser gives, and whether it keeps what is there. */

/** In bytes. */
export interface Space {
  used: number
  /** What may be used, all in all. */
  quota: number
  /** Whether the browser promised to clear nothing by itself; null where it can't be asked. */
  isKept: boolean | null
}

/** Asks for that promise, too; null where the browser does not tell. */
export async function readSpace(): Promise<Space | null> {
  const { storage } = navigator
  const { usage, quota } = await storage.estimate()
  if (usage === undefined || !quota) return null
  return { used: usage, quota, isKept: 'persist' in storage ? await storage.persist() : null }
}
