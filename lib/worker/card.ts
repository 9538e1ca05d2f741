/** The card that is to be injected into a tab: its script, and where it finds what to show. */

export const promptFile = '/prompt.js'

/** Key of what waits for a tab's card, in the memory of the session. */
export function pendingKey(tab: number): string {
  return `prompt.${tab}`
}
