/**
 * Runs once the page has drawn its next frame: where things stand is known then. Asked at any other moment, the
 * browser would have to lay the changed page out just for that.
 */
export function afterFrame(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}
