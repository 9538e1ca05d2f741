import { escape } from '../html.ts'

/** Text on its way out of the practice server, and on its way in. */
export interface Renaming {
  /** What a browser gets: pages, scripts, styles, answers. */
  served(text: string): string
  /** What a browser asked for, as the server knows it. */
  asked(text: string): string
}

/** The ways in which a text may stand in markup, in JSON, in markup within JSON, and in an address. */
const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  inJson,
  escape,
  (text) => escape(inJson(text)),
  (text) => inJson(escape(inJson(text))),
  encodeURIComponent,
]

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/**
 * A site that calls things otherwise since yesterday. Each name is replaced wherever it stands, in one pass; a new
 * name must not stand anywhere yet, so that requests can be read back.
 */
export function renaming(names: Readonly<Record<string, string>>): Renaming {
  return {
    served: replacer(Object.entries(names)),
    asked: replacer(Object.entries(names).map(([from, to]) => [to, from])),
  }
}

function replacer(pairs: readonly [string, string][]): (text: string) => string {
  const table = new Map(
    pairs.flatMap(([from, to]) => spellings.map((spell) => [spell(from), spell(to)] as const)),
  )
  if (table.size === 0) return (text) => text
  const longestFirst = [...table.keys()].toSorted((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map((name) => RegExp.escape(name)).join('|'), 'g')
  return (text) => text.replace(pattern, (name) => table.get(name) ?? name)
}
