/** Putting the person's own draft on the clipboard; it goes nowhere else. */

/**
 * Copies what stands in a text area; call it in the person's own click.
 *
 * Pages may forbid `navigator.clipboard`; the older way needs the text selected, and gives back the focus.
 */
export async function copyFrom(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value)
    return true
  } catch {
    const root = area.getRootNode()
    const before = root instanceof ShadowRoot ? root.activeElement : document.activeElement
    area.select()
    const copied = document.execCommand('copy')
    if (before instanceof HTMLElement) before.focus()
    return copied
  }
}
