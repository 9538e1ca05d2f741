/**
 * Makes the sites' data light for the build: where a selector was seen and the example addresses serve developers
 * and tests, and would be a third of what the recorder weighs; sightings of the same thing are asked for together.
 */
import type { Plugin } from 'vite'

const notes = new Set(['seen', 'examples'])
/** Lists of sightings that are only ever joined to one selector (lib/recorder/things.ts). */
const joined = new Set(['within', 'holding', 'not'])

interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

interface Cut {
  start: number
  end: number
  instead: string
}

/** Removes `seen: …` and `examples: …` from object literals in lib/sites, and joins lists of selectors. */
export function leaveOutSiteNotes(): Plugin {
  return {
    name: 'waterline:site-notes',
    enforce: 'post',
    transform(code, id) {
      if (!/\/lib\/sites\/[\w/-]+\.ts$/.test(id)) return null
      const cuts: Cut[] = []
      walk(this.parse(code) as unknown as Node, (node) => {
        const cut = isNote(node)
          ? { start: node.start, end: endWithComma(code, node.end), instead: '' }
          : joinedList(code, node)
        if (cut) cuts.push(cut)
        return cut === null
      })
      // From the end, so that earlier places stay where they are.
      const kept = cuts
        .toSorted((one, other) => other.start - one.start)
        .reduce(
          (rest, { start, end, instead }) => rest.slice(0, start) + instead + rest.slice(end),
          code,
        )
      return { code: kept, map: null }
    },
  }
}

function isNote(node: Node): boolean {
  return node.type === 'Property' && notes.has(keyOf(node))
}

/** A list of sightings with nothing but selectors and notes, as a list of one. */
function joinedList(code: string, node: Node): Cut | null {
  if (node.type !== 'Property' || !joined.has(keyOf(node))) return null
  const list = node['value'] as Node
  if (list.type !== 'ArrayExpression') return null
  const selectors = (list['elements'] as Node[]).map(onlySelector)
  if (selectors.length < 2 || selectors.includes(null)) return null
  const texts = selectors.map((one) => (one ? code.slice(one.start, one.end) : ''))
  const { start, end } = list
  return { start, end, instead: `[{ selector: ${texts.join(" + ', ' + ")} }]` }
}

function onlySelector(sighting: Node): Node | null {
  if (sighting.type !== 'ObjectExpression') return null
  const [only, ...others] = (sighting['properties'] as Node[]).filter((one) => !isNote(one))
  return only && others.length === 0 && keyOf(only) === 'selector' ? (only['value'] as Node) : null
}

function keyOf(property: Node): string {
  return (property['key'] as { name?: string } | undefined)?.name ?? ''
}

function endWithComma(code: string, end: number): number {
  return end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0)
}

/** @param visit says whether to go on within */
function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && 'type' in child) walk(child as Node, visit)
    }
  }
}
