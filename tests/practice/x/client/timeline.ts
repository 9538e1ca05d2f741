/** The cells of a list with their heights, whether they are in the document or not. */
interface Kept {
  cell: HTMLElement
  height: number
}

const lists = new WeakMap<HTMLElement, Kept[]>()

/** Keeps only the cells near the window in the document, as X's own lists do. */
function settle(list: HTMLElement, kept: Kept[]): void {
  const from = scrollY - innerHeight * 2
  const to = scrollY + innerHeight * 3
  let top = list.getBoundingClientRect().top + scrollY
  let before = 0
  let after = 0
  let next: Element | null = list.firstElementChild
  for (const one of kept) {
    if (one.cell.isConnected) one.height = one.cell.offsetHeight || one.height
    const wanted = top + one.height > from && top < to
    if (wanted && !one.cell.isConnected) list.insertBefore(one.cell, next)
    if (wanted) next = one.cell.nextElementSibling
    else if (one.cell.isConnected) {
      if (next === one.cell) next = one.cell.nextElementSibling
      one.cell.remove()
    }
    if (top + one.height <= from) before += one.height
    if (top >= to) after += one.height
    top += one.height
  }
  list.style.paddingTop = `${before}px`
  list.style.paddingBottom = `${after}px`
}

/** Takes over the list of a page that has just been shown. */
export function keepList(list: HTMLElement): void {
  const cells = [...list.children].filter((one): one is HTMLElement => one instanceof HTMLElement)
  lists.set(
    list,
    cells.map((cell) => ({ cell, height: cell.offsetHeight })),
  )
  let waiting = false
  const later = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      const kept = lists.get(list)
      if (kept && list.isConnected) settle(list, kept)
      else removeEventListener('scroll', later)
    })
  }
  addEventListener('scroll', later, { passive: true })
  later()
}

/** Takes a cell out for good. */
export function removeCell(inside: Element): void {
  const cell = inside.closest<HTMLElement>('[data-testid="cellInnerDiv"]')
  const list = cell?.parentElement
  const kept = list ? lists.get(list) : undefined
  if (list && kept) {
    lists.set(
      list,
      kept.filter((one) => one.cell !== cell),
    )
  }
  cell?.remove()
}

/** Puts a new cell on top of a list. */
export function addCell(list: HTMLElement, nodes: DocumentFragment): void {
  const cells = [...nodes.children].filter((one): one is HTMLElement => one instanceof HTMLElement)
  list.prepend(nodes)
  lists.get(list)?.unshift(...cells.map((cell) => ({ cell, height: cell.offsetHeight })))
}
