/** Where the focus goes when what had it has left the room. */

/** To the room's heading, as for whoever enters it. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus()
}
