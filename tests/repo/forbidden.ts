/** Finds what can reach the network, run text as code, or read text as markup. */
import { nameOf, nodesIn, nodesOf, stringOf, type SyntaxNode } from './syntax.ts'

const calls = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'eval',
  'Function',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
])

/** Reading these is harmless, giving them a value is not. */
const assigned = new Set(['innerHTML', 'outerHTML', 'dangerouslySetInnerHTML'])

/** The forbidden names that a source uses. */
export function forbiddenIn(path: string, source: string): string[] {
  return [...new Set(nodesOf(path, source).flatMap(usedBy))]
}

function usedBy(node: SyntaxNode): string[] {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return called([lastName(node['callee'])])
    case 'MemberExpression':
      return called([nameOf(node['property']), stringOf(node['property']) ?? ''])
    // Under another name it could be called unseen.
    case 'VariableDeclarator':
      return called([nameOf(node['init'])])
    case 'ObjectPattern':
      return called(nodesIn(node['properties']).map((property) => nameOf(property['key'])))
    case 'AssignmentExpression':
      return given(lastName(node['left']))
    case 'JSXAttribute':
      return given(nameOf(node['name']))
    case 'ImportExpression':
      return (stringOf(node['source']) ?? '').match(/^https?:.*/) ?? []
    default:
      return []
  }
}

function called(names: readonly string[]): string[] {
  return names.filter((name) => calls.has(name))
}

function given(name: string): string[] {
  return assigned.has(name) ? [name] : []
}

function lastName(value: unknown): string {
  const name = nameOf(value)
  return name.slice(name.lastIndexOf('.') + 1)
}
