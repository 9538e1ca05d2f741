/** Placing marks along a line so that none covers another and each stays as near its hour as it can. */

/** Something with a wished-for place and the room it takes. */
export interface Placeable {
  wish: number
  width: number
}

/**
 * Places for items sorted by wish, so that neighbours keep their distance and all lie within `low` to `high`.
 *
 * Least squares under the constraint of order (pool adjacent violators): items that would overlap form a block,
 * centred on the mean of what they wished for. The widths together must fit.
 */
export function spread(items: readonly Placeable[], low: number, high: number): number[] {
  let reach = 0
  const offsets = items.map(({ width }) => {
    reach += width
    return reach - width / 2
  })
  const blocks: { sum: number; size: number }[] = []
  items.forEach((item, index) => {
    let block = { sum: item.wish - (offsets[index] ?? 0), size: 1 }
    for (let last = blocks.at(-1); last && mean(last) > mean(block); last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, size: last.size + block.size }
      blocks.pop()
    }
    blocks.push(block)
  })
  // Without the offsets all items share one free stretch, so that keeping it keeps every item inside.
  const starts = blocks.flatMap((block) =>
    Array.from({ length: block.size }, () => Math.min(Math.max(mean(block), low), high - reach)),
  )
  return starts.map((start, index) => start + (offsets[index] ?? 0))
}

/** A run of neighbouring items that is drawn as one mark. */
export interface Group<Item> {
  items: Item[]
  wish: number
}

/** Choices of `gather`. */
export interface Gathering<Item> {
  wishOf: (item: Item) => number
  /** Room that a mark of so many items takes. */
  widthOf: (count: number) => number
  /** Neighbours nearer than this become one mark in any case; 0 for never. */
  joinWithin: number
  /** Room there is for all marks together. */
  room: number
}

/** Makes items groups: those that lie together, then the nearest neighbours until all groups fit. */
export function gather<Item>(items: readonly Item[], how: Gathering<Item>): Group<Item>[] {
  const groups = items
    .map((item) => ({ items: [item], wish: how.wishOf(item) }))
    .toSorted((a, b) => a.wish - b.wish)
  for (;;) {
    const nearest = nearestPair(groups)
    const crowded = groups.reduce((sum, one) => sum + how.widthOf(one.items.length), 0) > how.room
    if (!nearest || (!crowded && nearest.distance >= how.joinWithin)) return groups
    const pair = groups.splice(nearest.index, 2)
    groups.splice(nearest.index, 0, joined(pair))
  }
}

function nearestPair(
  groups: readonly Group<unknown>[],
): { index: number; distance: number } | null {
  let nearest: { index: number; distance: number } | null = null
  groups.forEach((group, index) => {
    const next = groups[index + 1]
    if (!next) return
    const distance = next.wish - group.wish
    if (!nearest || distance < nearest.distance) nearest = { index, distance }
  })
  return nearest
}

function joined<Item>(groups: readonly Group<Item>[]): Group<Item> {
  const items = groups.flatMap((group) => group.items)
  const sum = groups.reduce((total, group) => total + group.wish * group.items.length, 0)
  return { items, wish: sum / items.length }
}

function mean(block: { sum: number; size: number }): number {
  return block.sum / block.size
}
