/** Which mark the arrow keys lead to. */

interface Spot {
  x: number
  y: number
}

/**
 * Index of the mark that a key leads to, or null when the key means nothing here.
 *
 * @param spots marks in reading order: from left to right or, where the script runs so, from right to left; at one place
 *   from the top down
 */
export function steer(spots: readonly Spot[], current: number, key: string): number | null {
  const here = spots[current]
  if (!here) return null
  const rightwards = (spots.at(-1)?.x ?? 0) < (spots[0]?.x ?? 0) ? -1 : 1
  if (key === 'ArrowRight') return within(spots, current + rightwards)
  if (key === 'ArrowLeft') return within(spots, current - rightwards)
  if (key === 'Home') return 0
  if (key === 'End') return spots.length - 1
  if (key === 'ArrowDown') return nextDepth(spots, current, 1)
  if (key === 'ArrowUp') return nextDepth(spots, current, -1)
  return null
}

function within(spots: readonly Spot[], index: number): number {
  return Math.max(0, Math.min(index, spots.length - 1))
}

/** The mark nearest in time on the next depth that holds one; the mark itself where there is none. */
function nextDepth(spots: readonly Spot[], current: number, direction: 1 | -1): number {
  const here = spots[current] ?? { x: 0, y: 0 }
  const away = (spot: Spot): number => (spot.y - here.y) * direction
  const beyond = spots.filter((spot) => away(spot) > 0)
  const depth = Math.min(...beyond.map(away))
  const best = beyond
    .filter((spot) => away(spot) === depth)
    .toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]
  return best ? spots.indexOf(best) : current
}
