/** A moment: often enough for whoever waits to see something move. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 400)
  })
}
