/**
 * Leaves the notes of the sites' data out of the build: where a selector was seen and the example
 * addresses serve developers and tests, and would be a third of what the recorder weighs.
 */
import type { Plugin } from 'vite'

const notes = new Set(['seen', 'examples'])

interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** Removes `seen: …` and `examples: …` from object literals in lib/sites. */
export function leaveOutSiteNotes(): Plugin {
  return {
    name: 'waterline:site-notes',
    enforce: 'post',
    transform(code, id) {
      if (!/\/lib\/sites\/[\w/-]+\.ts$/.test(id)) return null
      const cuts: [number, number][] = []
      walk(this.parse(code) as unknown as Node, (node) => {
        if (isNote(node)) cuts.push([node.start, endWithComma(code, node.end)])
      })
      // From the end, so that earlier places stay where they are.
      const kept = cuts
        .toSorted(([one], [other]) => other - one)
        .reduce((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), code)
      return { code: kept, map: null }
    },
  }
}

function isNote(node: Node): boolean {
  const key = node['key'] as { name?: string } | undefined
  return node.type === 'Property' && key?.name !== undefined && notes.has(key.name)
}

function endWithComma(code: string, end: number): number {
  return end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0)
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && 'type' in child) walk(child as Node, visit)
    }
  }
}
