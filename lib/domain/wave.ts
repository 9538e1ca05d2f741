/** The water's surface and the ripples on it, as SVG paths. */

const length = 62
const rise = 2.2

/** The surface from `left` to `right` at height `y`: even swells, calm. */
export function surface(left: number, right: number, y: number): string {
  const swells = Math.max(1, Math.round((right - left) / length))
  const step = (right - left) / swells
  const bends = Array.from({ length: swells }, (_, index) => {
    const lift = index % 2 === 0 ? rise : -rise
    return `q${step / 2} ${lift * 2} ${step} 0`
  })
  return `M${left} ${y}${bends.join('')}`
}

/** The water below that surface, down to `bottom`. */
export function water(left: number, right: number, y: number, bottom: number): string {
  return `${surface(left, right, y)}V${bottom}H${left}Z`
}

/** One ripple, 16 wide, about (x, y). */
export function ripple(x: number, y: number): string {
  return `M${x - 8} ${y + 1}q4-4.6 8-1t8-1`
}
