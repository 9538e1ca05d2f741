/** A small generator of repeatable chance: the same seed gives the same people, posts and ids. */
export interface Random {
  next(): number
  int(below: number): number
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  digits(count: number): string
  letters(count: number, alphabet?: string): string
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The thing at that place of a list, counted round and round. */
export function nth<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return found
}

/** FNV-1a: turns a text into a seed. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

/** mulberry32, wrapped in the few draws that the world needs. */
export function createRandom(seed: number | string): Random {
  let state = typeof seed === 'string' ? hash(seed) : hash(`seed ${seed}`)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (below: number) => Math.floor(next() * below)
  const letters = (count: number, alphabet = base64url) =>
    Array.from({ length: count }, () => alphabet[int(alphabet.length)]).join('')
  return {
    next,
    int,
    letters,
    pick: (list) => nth(list, int(list.length)),
    shuffled: (list) => {
      const copy = [...list]
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = int(index + 1)
        const held = nth(copy, index)
        copy[index] = nth(copy, other)
        copy[other] = held
      }
      return copy
    },
    digits: (count) => `${1 + int(9)}${letters(count - 1, '0123456789')}`,
  }
}
