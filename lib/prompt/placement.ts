/** In which corner of the window the card may stand. */

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Size {
  width: number
  height: number
}

export interface Corner {
  block: 'start' | 'end'
  /** Left or right, not start or end: the page's direction has already been asked. */
  side: 'left' | 'right'
}

/** Space between the card and the window's edges. */
export const margin = 16

/**
 * The first free corner: at the bottom where lines end, at the bottom where they begin, then the same at the top.
 *
 * @param taken what the card must not cover: the focused element, dialogs, composers
 * @returns null where no corner is free
 */
export function chooseCorner(
  view: Size,
  card: Size,
  taken: readonly Box[],
  dir: 'ltr' | 'rtl',
): Corner | null {
  if (card.width + 2 * margin > view.width || card.height + 2 * margin > view.height) return null
  const sides = dir === 'rtl' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const corners = (['end', 'start'] as const).flatMap((block) =>
    sides.map((side) => ({ block, side })),
  )
  return corners.find((corner) => isFree(boxAt(corner, view, card), taken)) ?? null
}

/** Where a card in this corner lies. */
export function boxAt({ block, side }: Corner, view: Size, card: Size): Box {
  return {
    ...card,
    x: side === 'left' ? margin : view.width - margin - card.width,
    y: block === 'start' ? margin : view.height - margin - card.height,
  }
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return taken.every(
    (other) =>
      other.x >= box.x + box.width ||
      other.x + other.width <= box.x ||
      other.y >= box.y + box.height ||
      other.y + other.height <= box.y,
  )
}
