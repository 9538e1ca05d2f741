/** Reading sources as syntax, so that comments and strings are never taken for code. */
import { parseAst } from 'vite'

/** A node of the syntax tree, as ESTree and its TypeScript extension describe it. */
export interface SyntaxNode {
  readonly type: string
  readonly [field: string]: unknown
}

/** Every node of a source, from the outside in. */
export function nodesOf(path: string, source: string): SyntaxNode[] {
  const lang = path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js'
  return below(parseAst(source, { lang }))
}

function below(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(below)
  if (!isNode(value)) return []
  return [value, ...Object.values(value).flatMap(below)]
}

/** Whether a value is a node of the tree. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** The nodes in a field that holds several. */
export function nodesIn(field: unknown): SyntaxNode[] {
  return Array.isArray(field) ? field.filter(isNode) : []
}

/** The text of a string literal, else null. */
export function stringOf(value: unknown): string | null {
  return isNode(value) && value.type === 'Literal' && typeof value['value'] === 'string'
    ? value['value']
    : null
}

/** A dotted name as written (`chrome.runtime`, `fetch`), else ''. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return ''
  if (value.type === 'MemberExpression') {
    return [nameOf(value['object']), nameOf(value['property'])].join('.')
  }
  return typeof value['name'] === 'string' ? value['name'] : ''
}
