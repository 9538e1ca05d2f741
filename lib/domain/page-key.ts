/**
 * Pages that are left out, as a recorder knows them: by numbers made of their paths with a key, so that what is left out
 * stays so once no address may be kept. As small as can be, and without schemas: it weighs in every page.
 */

/** What a site's recorder reads of the settings. */
export interface LeftOut {
  key: number
  /** Numbers; a recorder takes the settings as they are. */
  marks: ReadonlySet<unknown>
}

/** Whether a page is left out: alone, or with whatever lies below something that it lies below. */
export function isMarked({ key, marks }: LeftOut, path: string): boolean {
  let mark = key
  // Which is asked at every sign: a mark is of a text that ends with a slash, or with the whole path.
  return signs(alone(path)).some((sign) => marks.has((mark = markAfter(mark, sign))))
}

/** The mark of a page and all that lies below it. */
export function markBelow(key: number, path: string): number {
  return markOf(key, alone(path).slice(0, -1))
}

/** The mark of a page alone. */
export function markAlone(key: number, path: string): number {
  return markOf(key, alone(path))
}

/** No path holds the last sign. */
function alone(path: string): string {
  return path.toLowerCase().replace(/\/?$/, '/#')
}

/** Addresses have no signs beyond the plain ones. */
function signs(text: string): string[] {
  return text.split('')
}

function markOf(key: number, text: string): number {
  return signs(text).reduce(markAfter, key)
}

/** By the same arithmetic as a control's print (lib/recorder/print.ts), over numbers so large that no two pages share one. */
function markAfter(mark: number, sign: string): number {
  return (mark * 31 + sign.charCodeAt(0)) % 1e12
}
